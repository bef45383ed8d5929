// A token with which scripts come in over HTTP.
import { z } from 'zod';
import { ability } from './ability.ts';

export const accountToken = ability({
  name: 'account-token',
  summary: 'Make a token for scripts: they send it as Authorization: Bearer; shown once',
  input: z.object({}),
  output: z.object({ token: z.string() }),
  changes: true,
  command: { words: 'account token', arguments: [], example: 'account token' },
});
