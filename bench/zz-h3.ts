import { benchServe } from './serve.ts';
import { asText } from './row.ts';
console.log(asText(await benchServe(process.argv[2]!, 1)));
