// All kinds of step.
import type { StepKind } from '../step.ts';
import { answer } from './answer.ts';
import { begin } from './begin.ts';
import { followUp } from './follow-up.ts';
import { help } from './help.ts';
import { introduce } from './introduce.ts';
import type { KindOfStep } from './kind-of-step.ts';
import { prepare } from './prepare.ts';
import { promise } from './promise.ts';
import { question } from './question.ts';
import { reconnect } from './reconnect.ts';
import { reply } from './reply.ts';
import { share } from './share.ts';
import { talk } from './talk.ts';
import { tell } from './tell.ts';
import { thank } from './thank.ts';

export const kindsOfStep: Readonly<Record<StepKind, KindOfStep>> = {
  prepare,
  reply,
  promise,
  thank,
  'follow-up': followUp,
  answer,
  help,
  begin,
  reconnect,
  share,
  tell,
  introduce,
  talk,
  question,
};
