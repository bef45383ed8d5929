// What the demo's people wrote by hand, and what Robin says about them: replayed through the product's own abilities.
// People are named by their full name; days are days before now.
import { day, isoDay } from './date-shapes.ts';

/** `out` = from Robin. */
export interface DemoLine {
  readonly days: number;
  readonly way: 'in' | 'out';
  readonly text: string;
}

const line = (days: number, way: 'in' | 'out', text: string): DemoLine => ({ days, way, text });

/** Ends with a question that still waits for an answer. */
export const miraThread: readonly DemoLine[] = [
  line(
    234,
    'out',
    'Dear Mira, thank you for the evening of small museums. I went home and counted my shoeboxes.',
  ),
  line(
    233,
    'in',
    'Dear Robin, nine out of ten visitors say that. The tenth is lying. Come back in spring, when the attic opens.',
  ),
  line(
    96,
    'out',
    'A friend of mine draws exhibition plans for a living and asks about your lantern wall. May I give her your name?',
  ),
  line(95, 'in', 'Please do. I like people who ask about walls.'),
  line(94, 'out', 'Done. Her name is Priya and she is very good.'),
  line(
    4,
    'in',
    'Dear Robin, we are trying out a reading corner for the very small ones next week, cushions and all. You have made books for that age for ten years and I have made none. Would you come and tell us honestly what you think? There will be cake.',
  ),
];

/** A warm exchange with somebody never met: worth a real conversation. */
export const saoirseInvitation =
  'I read your piece about reading aloud in care homes and have been passing it on ever since. We do something of the kind with old photographs.';
export const saoirseThread: readonly DemoLine[] = [
  line(
    150,
    'out',
    'What a kind note, thank you. I have been looking at your street albums all evening. How did you get people to bring the photographs?',
  ),
  line(149, 'in', 'With biscuits, mostly, and by asking for one picture only. Nobody ever brings one.'),
  line(
    47,
    'out',
    'I am leaving publishing soon and find that I think more about your albums than about my contracts. How did you come to this work?',
  ),
  line(
    46,
    'in',
    'By accident, out of a bookshop, in the rain. It is a long story and a good one. I would gladly tell it, and hear yours.',
  ),
  line(45, 'out', 'I would like that very much. Thank you.'),
];

/** Robin wrote, and there has been no answer: once is enough. */
export const garethLine = line(
  24,
  'out',
  'Dear Gareth, I hear that the council is looking at its old market hall. If you ever want an outsider’s eyes on the plans, mine are free.',
);

export const soupThread: readonly (readonly [days: number, who: string, text: string])[] = [
  [62, 'Amara Brandt-Owusu', 'Soup at mine this Friday. Bring bread or gossip.'],
  [62, 'Tomasz Brzozowicz', 'I can offer both.'],
  [61, 'me', 'Bread from Corrado, gossip from nowhere, I have been proofreading.'],
  [61, 'Priya Nair-Coombe', 'I will bring the good butter.'],
];

export const linkedinNotes: readonly (readonly [days: number, who: string, text: string])[] = [
  [
    233,
    'Mira Solvang',
    'Evening of small museums. Collects tin theatres; hates labels longer than forty words.',
  ],
  [208, 'Yusuf al-Bustani', 'Records dock workers. Looking for a quiet room to edit in.'],
  [150, 'Saoirse Quillfeather', 'Street albums! Would love to hear how she began.'],
  [70, 'Rosalind Merriwick', 'Her library wants readers for the hospital wards.'],
];

/** What Robin says through the abilities `add`, `edit`, `met`, `level`, `log`, `note`; inputs as in src/contract. */
export type Said =
  | {
      readonly ability: 'log';
      readonly input: {
        readonly kind: 'call' | 'meeting' | 'video' | 'letter';
        readonly people: string[];
        readonly at: string;
        readonly note: string;
      };
    }
  | { readonly ability: 'note'; readonly input: { readonly person: string; readonly text: string } }
  | {
      readonly ability: 'level';
      readonly input: { readonly person: string; readonly level: '1' | '2' | '3' };
    }
  | {
      readonly ability: 'met';
      readonly input: {
        readonly person: string;
        readonly when: string;
        readonly where: string;
        readonly through: string;
        readonly gathering?: string;
      };
    }
  | { readonly ability: 'edit'; readonly input: { readonly person: string; readonly admire: string } }
  | {
      readonly ability: 'add';
      readonly input: {
        readonly name: string;
        readonly organisation: string;
        readonly title: string;
        readonly link?: string[];
        readonly met: string;
        readonly where: string;
      };
    };

export function demoSaid(now: number): Said[] {
  const ago = (days: number): string => isoDay(now - days * day);
  const log = (
    kind: 'call' | 'meeting' | 'video' | 'letter',
    people: string[],
    days: number,
    note: string,
  ): Said => ({
    ability: 'log',
    input: { kind, people, at: ago(days), note },
  });
  const note = (person: string, text: string): Said => ({ ability: 'note', input: { person, text } });
  const level = (person: string, level: '1' | '2' | '3'): Said => ({
    ability: 'level',
    input: { person, level },
  });
  return [
    {
      ability: 'add',
      input: {
        name: 'Ottavia Frangipane',
        organisation: 'Museum of Ordinary Days',
        title: 'Director',
        link: ['https://ordinary-days.example/ottavia'],
        met: ago(64),
        where: 'In the queue for coffee at the museums fair; she turned a launderette into a museum',
      },
    },
    {
      ability: 'add',
      input: {
        name: 'Halima Sedgewright',
        organisation: 'Saltmere Ferry Company',
        title: 'Ticket Office',
        met: ago(17),
        where: 'On the 7:40 ferry; knows every volunteer on the quay',
      },
    },
    {
      ability: 'met',
      input: {
        person: 'Mira Solvang',
        when: ago(237),
        where: 'Lantern Museum',
        through: 'Amara Brandt-Owusu',
        gathering: 'Evening of small museums',
      },
    },
    {
      ability: 'met',
      input: {
        person: 'Yusuf al-Bustani',
        when: ago(262),
        where: 'Tomasz’s birthday, in the kitchen',
        through: 'Tomasz Brzozowicz',
      },
    },
    {
      ability: 'edit',
      input: {
        person: 'Saoirse Quillfeather',
        admire: 'Her street albums: whole neighbourhoods, told in one photograph each',
      },
    },
    level('Margaret Ashe', '1'),
    level('Daniel Ashe-Moreno', '1'),
    level('Vivian Harebell', '1'),
    level('Marek Vrbický', '2'),
    level('Mira Solvang', '2'),
    log(
      'meeting',
      ['Priya Nair-Coombe'],
      431,
      'The opening of her harbour exhibition. Stood under the paper gulls',
    ),
    log('meeting', ['Yusuf al-Bustani'], 262, 'Talked about tape recorders until the kettle boiled dry'),
    log('call', ['Dele Adebanwi-Cole'], 40, 'The girls won. He is thinking about a year abroad'),
    log('letter', ['Vivian Harebell'], 31, 'Four pages, mostly about the neighbour’s geese'),
    log(
      'video',
      ['Beatriz Campoamor Ruiz'],
      25,
      'She has finished the long novel. Celebrated with two glasses on two screens',
    ),
    log('meeting', ['Tomasz Brzozowicz'], 12, 'Lunch by the river. He says: ask people how they began'),
    log(
      'meeting',
      ['Harriet Marrowby', 'Emeka Okwuosa'],
      8,
      'Told them that I am leaving. They were kind, and then they were sad, and then we had pudding',
    ),
    log(
      'meeting',
      ['Amara Brandt-Owusu'],
      6,
      'Walked along the quay. The Trust wants a reading room and has nobody to think it through',
    ),
    log('call', ['Margaret Ashe'], 3, 'Her choir sings on the second Sunday; I promised to come'),
    note('Amara Brandt-Owusu', 'Looking for someone who knows about reading rooms for families. Ask Mira?'),
    note('Priya Nair-Coombe', 'Needs a quiet printer who can do gold on black. Joost?'),
    note("Niamh O'Dorney", 'Starting to sail again; would enjoy the river podcast'),
    note('Corrado Passerotto', 'Told me about the decorator who paints like an angel'),
  ];
}
