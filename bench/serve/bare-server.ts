// The least that an answer over HTTP takes on this machine: a bare server that sends as many bytes as it is asked for.
import { createServer } from 'node:http';

const server = createServer((request, response) => {
  const size = Number(new URL(request.url ?? '/', 'http://127.0.0.1').searchParams.get('size'));
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end('x'.repeat(size));
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  console.log(typeof address === 'object' && address ? address.port : 0);
});
