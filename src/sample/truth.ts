// The planted truth, as measuring tools read it beside the exports (`truth.json` of `npm run bench:levels`): everybody of whom
// any file tells, with the level that I would say. `names`, `relation` and `now` are more than such a file must hold.
import type { Life, PlantedLevel, Relation, ShownName, World } from './life.ts';

export interface Truth {
  readonly me: { readonly name: string; readonly emails: readonly string[]; readonly linkedin: string };
  /** The day the world stands for. */
  readonly now: string;
  readonly people: readonly TruePerson[];
}

export interface TruePerson {
  readonly name: string;
  /** Every spelling in the files. */
  readonly names: readonly string[];
  readonly emails: readonly string[];
  readonly linkedin: string | null;
  readonly level: PlantedLevel;
  readonly relation: Relation;
}

export function truthOf(world: World): Truth {
  const spoken = new Set(
    world.happenings.flatMap((it) =>
      it.kind === 'message' || it.kind === 'invitation' ? [it.from, it.to].flat() : [],
    ),
  );
  const seen = (life: Life): boolean =>
    Boolean(life.card) || (life.linked ? !life.linked.closed : Boolean(life.profile) && spoken.has(life.id));
  return {
    me: { name: world.me.name, emails: world.me.emails, linkedin: world.me.slug },
    now: new Date(world.now).toISOString(),
    people: world.people.filter(seen).map((life) => ({
      name: life.name,
      names: namesOf(life),
      emails: life.emails,
      linkedin: life.linked?.slug ?? life.profile?.slug ?? null,
      level: life.said ?? life.level,
      relation: life.relation,
    })),
  };
}

const inOne = ({ given, family }: ShownName): string => `${given} ${family}`.trim();

/** Every spelling of their name in LinkedIn's files and the address books. */
export function namesOf(life: Life): readonly string[] {
  const shown = [life.linked?.name, life.profile?.name, life.card?.name, life.googleCard?.name];
  return [...new Set([life.name, ...shown.flatMap((name) => (name ? [inOne(name)] : []))])];
}
