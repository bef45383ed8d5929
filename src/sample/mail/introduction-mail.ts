// Who brought me together with whom, and the letter in which somebody did.
import { hour } from '../date-shapes.ts';
import type { Life } from '../life.ts';
import { introductionLetter } from '../lists/everyday-texts.ts';
import type { Random } from '../random.ts';
import type { Acquaintance } from '../everyday/circles.ts';
import type { Mail } from './mail.ts';
import type { Office } from './office.ts';

export interface Introduction {
  readonly by: string;
  readonly to: string;
  readonly at: number;
  /** The letter in which it was made, where it was made in one. */
  readonly mail?: string;
}

/** Who brought me together with whom; some in a letter to us both. */
export function postIntroductions(
  office: Office,
  pairs: readonly Acquaintance[],
  random: Random,
): Introduction[] {
  const lives = new Map(office.world.people.map((life) => [life.id, life]));
  return pairs.flatMap(({ a, b, why }) => {
    const [one, two] = [lives.get(a), lives.get(b)];
    if (why !== 'introduced' || !one || !two) return [];
    const [by, brought] = two.relation === 'acquaintance' ? [one, two] : [two, one];
    const at = Math.round(brought.since);
    const written = at > office.horizon && by.since < at && random.chance(0.6);
    const mail = written ? introductionBy(office, by, brought, at, random) : undefined;
    return [{ by: by.id, to: brought.id, at, ...(mail ? { mail: mail.id } : {}) }];
  });
}

function introductionBy(office: Office, by: Life, brought: Life, at: number, random: Random): Mail {
  const { who, post, world } = office;
  const me = who.me();
  const them = who.them(brought);
  const mail = post.post({
    kind: 'person',
    author: by.id,
    at,
    from: who.them(by),
    to: [me, them],
    subject: `Introduction: ${world.me.given} and ${brought.given}`,
    text: `${introductionLetter(brought.given, `meet ${world.me.name}`)}\n\n${by.given}`,
    client: who.client(by),
    deliveredTo: me.email,
  });
  const answer = at + random.logNormal(9 * hour, 1);
  if (answer < world.now && random.chance(0.8))
    post.post({
      kind: 'person',
      author: 'me',
      at: Math.round(answer),
      from: me,
      to: [them],
      cc: random.chance(0.5) ? [mail.from] : [],
      subject: mail.subject,
      text: `Thank you, ${by.given}. ${brought.given}, how about a coffee next week?\n\n${world.me.given}`,
      client: 'gmail',
      answers: mail,
      deliveredTo: me.email,
    });
  return mail;
}
