// `npm run openapi`: writes openapi.json, the API as the contracts make it. A test compares the two.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApi } from '#http/openapi.ts';
import { root } from './setup.mjs';

const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
writeFileSync(join(root, 'openapi.json'), `${JSON.stringify(openApi(version), null, 2)}\n`);
console.log('openapi.json is written.');
