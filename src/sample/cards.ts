// Who is in my address books, and under which name: the telephone's and, for some, the Google account's, typed there anew.
import type { Habits } from './habits.ts';
import type { Card, Job, PlantedLevel, Relation, ShownName } from './life.ts';
import { kinName, otherName } from './name-variants.ts';
import type { Random } from './random.ts';

export interface Carded {
  readonly shown: ShownName;
  readonly level: PlantedLevel;
  readonly relation: Relation;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  readonly jobs: readonly Job[];
}

export interface Cards {
  readonly card?: Card;
  readonly googleCard?: Card;
  readonly synced?: true;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** `must`: nothing else would tell of them. */
export function createCardMaker(habits: Habits, random: Random): (life: Carded, must: boolean) => Cards {
  let kin = 0;
  return (life, must) => {
    if (!random.chance(habits.cardOf[life.relation] ?? habits.card[life.level]) && !must) return {};
    const card = cardOf(life, habits, random);
    const named =
      life.relation === 'family' && random.chance(habits.kinWord)
        ? { ...card, name: kinName(life.shown, kin++) }
        : card;
    const google = random.chance(habits.inGoogle);
    return {
      card: named,
      ...(google ? { googleCard: retyped(named, life, habits, random) } : {}),
      ...(random.chance(habits.synced) ? { synced: true as const } : {}),
    };
  };
}

function cardOf({ shown, level, emails, phones, jobs }: Carded, habits: Habits, random: Random): Card {
  const bare = random.chance(habits.cardWithoutAddress);
  const job = jobs.at(-1);
  return {
    name: random.chance(habits.cardNameDiffers) ? otherName(shown, random) : shown,
    emails: bare ? [] : emails.slice(0, random.int(1, 2)),
    phones: bare || random.chance(0.7) ? phones : [],
    ...(job && random.chance(0.3) ? { company: job.company, title: job.title } : {}),
    ...(random.chance(habits.birthday[level])
      ? {
          birthday: `${random.chance(0.6) ? random.int(1940, 2001) : '-'}-${two(random.int(1, 12))}-${two(random.int(1, 28))}`,
        }
      : {}),
  };
}

/** Google knows addresses better and birthdays worse; the name was typed another time. */
function retyped(card: Card, { shown, emails }: Carded, habits: Habits, random: Random): Card {
  const { birthday: _, ...rest } = card;
  return {
    ...rest,
    name: random.chance(habits.cardNameDiffers / 2) ? otherName(shown, random) : card.name,
    emails: card.emails.length > 0 || random.chance(0.5) ? emails.slice(0, 1) : [],
  };
}
