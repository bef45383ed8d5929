// Organisations and titles of a card, paired: those of one group belong together, the others by their order.
// ROLE stands in where there is no TITLE. Units of an organisation become the department.
import type { Affiliation } from '#domain/source-record.ts';
import type { CardText } from './card-text.ts';
import { oneLine } from './name.ts';

interface Stated {
  readonly group: string;
  readonly parts: readonly string[];
}

/** The roles that a card states; marks what it used. */
export function affiliationsOf(card: CardText): Affiliation[] {
  const organisations = stated(card, 'ORG', true);
  const titles = stated(card, 'TITLE', true);
  const free = new Set(titles.length === 0 ? stated(card, 'ROLE', false) : titles);
  const chosen = titlesByGroup(organisations, free);
  const affiliations: Affiliation[] = [];
  for (const organisation of organisations) {
    const title = chosen.get(organisation) ?? free.values().next().value;
    if (title) free.delete(title);
    const [name = '', ...units] = organisation.parts;
    const department = units.filter((unit) => unit !== '').join(', ');
    affiliations.push({
      ...(name === '' ? {} : { organisation: name }),
      ...(department === '' ? {} : { department }),
      ...(title ? { title: titleText(title) } : {}),
    });
  }
  for (const title of free) affiliations.push({ title: titleText(title) });
  return affiliations.length < 2 ? affiliations : withoutRepeats(affiliations);
}

function stated(card: CardText, name: string, use: boolean): Stated[] {
  const found: Stated[] = [];
  for (const property of card.firstOfAlternatives(name)) {
    const parts = name === 'ORG' ? card.parts(property, ';').map(oneLine) : [oneLine(card.text(property))];
    if (parts.every((part) => part === '')) continue;
    if (use) card.use(property);
    found.push({ group: property.group, parts });
  }
  return found;
}

/** Takes the titles out of `free` whose group is an organisation's. */
function titlesByGroup(organisations: readonly Stated[], free: Set<Stated>): Map<Stated, Stated> {
  const byGroup = new Map<string, Stated>();
  for (const title of free) if (title.group !== '') byGroup.set(title.group, title);
  const chosen = new Map<Stated, Stated>();
  for (const organisation of byGroup.size === 0 ? [] : organisations) {
    const title = byGroup.get(organisation.group);
    if (title && free.delete(title)) chosen.set(organisation, title);
  }
  return chosen;
}

const titleText = (title: Stated): string => title.parts[0] ?? '';

/** Android writes the same organisation several times. */
function withoutRepeats(affiliations: readonly Affiliation[]): Affiliation[] {
  return [...new Map(affiliations.map((one) => [JSON.stringify(one), one])).values()];
}
