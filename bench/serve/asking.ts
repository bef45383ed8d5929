// Asks a server one thing after the other over one connection, and says how long each took and how large it was.
import { Agent, request } from 'node:http';

export interface Asked {
  readonly ms: number;
  readonly bytes: number;
  readonly status: number;
  readonly body: string;
}

export class Asker {
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 1 });
  readonly #origin: URL;
  readonly #headers: Readonly<Record<string, string>>;

  constructor(origin: string, token?: string) {
    this.#origin = new URL(origin);
    this.#headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
  }

  ask(path: string, body?: object): Promise<Asked> {
    const text = body === undefined ? undefined : JSON.stringify(body);
    const began = performance.now();
    return new Promise((resolve, reject) => {
      const call = request(
        {
          agent: this.#agent,
          host: this.#origin.hostname,
          port: this.#origin.port,
          path,
          method: text === undefined ? 'GET' : 'POST',
          headers: {
            ...this.#headers,
            ...(text === undefined ? {} : { 'content-type': 'application/json' }),
          },
        },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () => {
            const ms = performance.now() - began;
            const all = Buffer.concat(chunks);
            resolve({ ms, bytes: all.length, status: response.statusCode ?? 0, body: all.toString('utf8') });
          });
        },
      );
      call.on('error', reject);
      call.end(text);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
