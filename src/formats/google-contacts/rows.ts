// The columns of Google's two generations -> what a row says. Old and new differ in the names of columns alone.
import type { CsvHeader } from '#formats/csv.ts';
import { readBirthday } from '#formats/contact-sheet/birthdays.ts';
import { isBroken, oneLine, plainCell, valuesOf } from '#formats/contact-sheet/cells.ts';
import { inOneLine, lineOf, type Note, takeLink, takeWords } from '#formats/contact-sheet/columns.ts';
import { isCutNumber } from '#formats/contact-sheet/cut-numbers.ts';
import type { Draft } from '#formats/contact-sheet/draft.ts';
import { emailsIn, labelled, phonesIn } from '#formats/contact-sheet/points.ts';
import type { FillRow, Look } from '#formats/contact-sheet/sheet.ts';
import type { ProblemCode } from '#formats/format.ts';

const nameColumns = {
  name: 'full',
  firstname: 'given',
  givenname: 'given',
  middlename: 'middle',
  additionalname: 'middle',
  lastname: 'family',
  familyname: 'family',
  nameprefix: 'prefix',
  namesuffix: 'suffix',
  nickname: 'nickname',
} as const;

/** `* myContacts`: everybody is in it, so it says nothing of anybody. */
const everybody = /^\*? ?my ?contacts$/i;
const knownParts =
  /^(?:e-mail|phone|website)\d+-(?:label|type|value)$|^organization\d+-(?:name|title|department)$|^address\d+-(?:label|type|formatted|street|city|pobox|region|postalcode|country|extendedaddress)$/;
const collected = /^\*? ?other ?contacts$/i;

type Take = (cells: readonly string[], draft: Draft, note: Note) => void;

/** Reads rows under this header. `others`: also what is in "Other Contacts" alone. */
export function rowFiller(header: CsvHeader, look: Look, others: boolean, country?: string): FillRow {
  const groups = columnsOf(header, 'labels', 'groupmembership');
  const takes = plan(header, look, groups, country);
  return (cells, draft, note): ProblemCode | undefined => {
    // Only a cell that speaks of them is looked at closely.
    if (!others && groups.some((index) => /other/i.test(cells[index] ?? ''))) {
      const labels = groups
        .flatMap((index) => valuesOf(cells[index] ?? ''))
        .map(oneLine)
        .filter(Boolean);
      if (labels.every((label) => collected.test(label))) return 'other-contacts';
    }
    for (const take of takes) take(cells, draft, note);
    return undefined;
  };
}

function columnsOf(header: CsvHeader, ...names: readonly string[]): number[] {
  return header.names.flatMap((name, index) => (names.includes(name) ? [index] : []));
}

/** One step for each column or numbered set of columns, in the order of the file. */
function plan(header: CsvHeader, look: Look, groups: readonly number[], country: string | undefined): Take[] {
  const takes: Take[] = [];
  const title = (index: number): string => header.titles[index] ?? '';
  const done = new Set<number>(groups);
  const find = (name: string): number => {
    const index = header.names.indexOf(name);
    if (index >= 0) done.add(index);
    return index;
  };
  const order = look.dayOrder(columnsOf(header, 'birthday'));
  for (const [index, name] of header.names.entries()) {
    if (done.has(index) || name === '') continue;
    const [, kind = '', number = ''] = /^(e-mail|phone|website|address|organization)(\d+)-/.exec(name) ?? [];
    const numbered = (part: string): number => find(`${kind}${number}-${part}`);
    // Parts of a set that are not known stay for the step at the end.
    if (kind !== '' && !knownParts.test(name)) continue;
    if (kind === 'organization') {
      takes.push(role(numbered('name'), numbered('title'), numbered('department')));
      continue;
    }
    const label = kind === '' ? -1 : Math.max(numbered('label'), numbered('type'));
    if (kind === 'e-mail' || kind === 'phone' || kind === 'website') {
      const value = numbered('value');
      if (value >= 0) takes.push(points(kind, value, label, title(value), country));
      else if (label >= 0) takes.push(keep(label, title(label)));
    } else if (kind === 'address') takes.push(address(numbered, label, title));
    else if (name === 'organizationname' || name === 'organizationtitle' || name === 'organizationdepartment')
      takes.push(role(find('organizationname'), find('organizationtitle'), find('organizationdepartment')));
    else if (Object.hasOwn(nameColumns, name)) {
      const part = nameColumns[name as keyof typeof nameColumns];
      takes.push((cells, draft) => {
        draft.name[part] ||= oneLine(plainCell(cells[index] ?? ''));
      });
    } else if (name === 'birthday') {
      takes.push((cells, draft, note) => {
        const value = plainCell(cells[index] ?? '');
        const reading = readBirthday(value, order);
        if (reading === 'unknown' || reading === 'ambiguous') {
          note(reading === 'ambiguous' ? 'date-ambiguous' : 'date-unknown', value);
          draft.extra.push([title(index), value]);
        } else if (reading !== 'none') {
          draft.birthday ??= reading.birthday;
          if (!reading.serial) return;
          note('date-serial', `${value} = ${reading.birthday}`);
          draft.extra.push([title(index), value]);
        }
      });
    } else if (name === 'notes') {
      takes.push((cells, draft) => {
        // A mark that keeps spreadsheets from taking a note for a formula.
        const text = (cells[index] ?? '').trim().replace(/^'(?=[=+@-])/, '');
        if (text !== '') draft.notes.push(text);
      });
    } else if (name === 'location') {
      takes.push((cells, draft) => {
        const text = oneLine(cells[index] ?? '');
        if (text !== '') draft.location ??= text;
      });
    } else {
      if (name === 'fileas')
        takes.push((cells, draft) => void draft.instead.push((cells[index] ?? '').trim()));
      takes.push(keep(index, title(index)));
    }
    done.add(index);
  }
  for (const index of groups) takes.push(categories(index, title(index)));
  // What is left of numbered sets (`Organization 1 - Symbol`, a label without value) is kept as it is.
  for (const [index, name] of header.names.entries())
    if (!done.has(index) && name !== '') takes.push(keep(index, title(index)));
  return takes;
}

function keep(index: number, title: string): Take {
  return (cells, draft) => {
    const value = (cells[index] ?? '').trim();
    if (value !== '') draft.extra.push([title, value]);
  };
}

/** Values of one cell with the labels of the cell beside it: one each, or one for all. */
function points(
  kind: 'e-mail' | 'phone' | 'website',
  value: number,
  label: number,
  title: string,
  country: string | undefined,
): Take {
  return (cells, draft, note) => {
    const cell = cells[value] ?? '';
    if (cell === '') return;
    if (!cell.includes(':::')) return take(cell, cells[label] ?? '', draft, note);
    const labels = valuesOf(cells[label] ?? '');
    for (const [at, one] of valuesOf(cell).entries())
      take(one, labels[at] ?? (labels.length === 1 ? labels[0]! : ''), draft, note);
  };

  function take(one: string, name: string, draft: Draft, note: Note): void {
    const text = plainCell(one, kind !== 'phone');
    if (text === '') return;
    if (isBroken(text, kind === 'phone')) {
      note('value-damaged', `${title}: ${text}`);
      draft.extra.push([title, text]);
    } else if (kind === 'website') {
      takeLink(draft, text, name, /^\*? ?linkedin$/i.test(name), () => draft.extra.push([title, text]));
    } else {
      const { values, other } = kind === 'phone' ? phonesIn(text) : emailsIn(text);
      for (const point of values) {
        if (kind === 'phone' && isCutNumber(point, country)) note('number-perhaps-cut', point);
        draft[kind === 'phone' ? 'phones' : 'emails'].push(labelled(point, name));
      }
      if (kind === 'phone') for (const words of other) takeWords(draft, title, words, note);
      else if (other.length > 0) {
        draft.extra.push([title, text]);
        note('address-unreadable', other.join('; '));
      }
    }
  }
}

function role(organisation: number, title: number, department: number): Take {
  return (cells, draft) => {
    if (!cells[organisation] && !cells[title] && !cells[department]) return;
    const [names, titles, departments] = [organisation, title, department].map((index) =>
      valuesOf(cells[index] ?? '').map((one) => oneLine(plainCell(one))),
    ) as [string[], string[], string[]];
    for (let at = 0; at < Math.max(names.length, titles.length, departments.length); at += 1) {
      const one = {
        ...(names[at] ? { organisation: names[at] } : {}),
        ...(departments[at] ? { department: departments[at] } : {}),
        ...(titles[at] ? { title: titles[at] } : {}),
      };
      if (Object.keys(one).length > 0) draft.affiliations.push(one);
      if (one.organisation !== undefined) draft.instead.push(one.organisation);
    }
  };
}

const nowhere = {
  street: '',
  'po-box': '',
  postcode: '',
  city: '',
  region: '',
  country: '',
  extended: '',
};
type Place = keyof typeof nowhere;

/** The formatted address where there is one; parts that are not in it are kept. */
function address(numbered: (part: string) => number, label: number, title: (index: number) => string): Take {
  const formatted = numbered('formatted');
  const parts = {
    street: numbered('street'),
    'po-box': numbered('pobox'),
    postcode: numbered('postalcode'),
    city: numbered('city'),
    region: numbered('region'),
    country: numbered('country'),
  };
  const extended = numbered('extendedaddress');
  const columns = { ...parts, extended };
  const places = Object.entries(columns) as [Place, number][];
  return (cells, draft) => {
    if (!cells[formatted] && places.every(([, index]) => !cells[index])) return;
    const isOne =
      !cells[formatted]?.includes(':::') && places.every(([, index]) => !cells[index]?.includes(':::'));
    if (isOne) {
      const here = { ...nowhere };
      for (const [name, index] of places) here[name] = inOneLine(cells[index] ?? '');
      take(here, inOneLine(cells[formatted] ?? ''), cells[label] ?? '', draft);
      return;
    }
    const labels = valuesOf(cells[label] ?? '');
    const split = places.map(([name, index]) => [name, valuesOf(cells[index] ?? '').map(inOneLine)] as const);
    const wholes = valuesOf(cells[formatted] ?? '').map(inOneLine);
    const count = Math.max(wholes.length, ...split.map(([, values]) => values.length));
    for (let at = 0; at < count; at += 1) {
      const here = { ...nowhere };
      for (const [name, values] of split) here[name] = values[at] ?? '';
      take(here, wholes[at] ?? '', labels[at] ?? (labels.length === 1 ? labels[0]! : ''), draft);
    }
  };

  function take(here: Record<Place, string>, whole: string, name: string, draft: Draft): void {
    const street =
      here.extended === '' ? here.street : [here.street, here.extended].filter(Boolean).join(', ');
    const text = whole || lineOf({ ...here, street });
    if (text !== '') draft.addresses.push(labelled(text, name));
    for (const [place, index] of places)
      if (here[place] !== '' && !text.includes(here[place])) draft.extra.push([title(index), here[place]]);
  }
}

/** Groups without their star; the row's own words are kept where a group says nothing of anybody. */
function categories(index: number, title: string): Take {
  return (cells, draft) => {
    const cell = (cells[index] ?? '').trim();
    const labels = valuesOf(cell).map(oneLine).filter(Boolean);
    const telling = labels.filter((label) => !everybody.test(label) && !collected.test(label));
    for (const label of telling) {
      const name = label.replace(/^\* ?/, '');
      if (name !== '') draft.categories.push(name);
    }
    if (telling.length < labels.length) draft.extra.push([title, cell]);
  };
}
