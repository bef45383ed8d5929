// The people of the demo who were written by hand and are known a little, or online only, or from everyday life.
// `days` are days before now. Everybody here is invented.
import type { Tone } from './lists/conversations.ts';
import type { PlantedLevel, Relation } from './life.ts';

export interface DemoPerson {
  readonly given: string;
  readonly family: string;
  readonly level: PlantedLevel;
  readonly relation: Relation;
  readonly title?: string;
  readonly company?: string;
  readonly town?: string;
  /** Linked on LinkedIn so many days ago. */
  readonly linked?: number;
  /** LinkedIn shows their address to me. */
  readonly open?: true;
  readonly card?:
    | true
    | {
        readonly nickname?: string;
        readonly birthday?: string;
        readonly note?: string;
        readonly phoneOnly?: true;
      };
  /** We write about every so many days, from so many days ago until so many days ago. */
  readonly rhythm?: { readonly from: number; readonly until: number; readonly every: number };
  /** Single exchanges, so many days ago. */
  readonly exchanges?: readonly number[];
  readonly tone?: Tone;
}

export const knownALittle: readonly DemoPerson[] = [
  {
    given: 'Gareth',
    family: 'Inkpen',
    level: 2,
    relation: 'acquaintance',
    title: 'Programme Manager',
    company: 'Wexcombe Council',
    linked: 520,
    exchanges: [500],
    tone: 'acquaintance',
  },
  {
    given: 'Yusuf',
    family: 'al-Bustani',
    level: 2,
    relation: 'acquaintance',
    title: 'Oral Historian',
    company: 'Ashgrove Archive',
    linked: 260,
    exchanges: [210, 94],
    tone: 'acquaintance',
  },
  {
    given: 'Tamsin',
    family: 'Oakenshaw',
    level: 2,
    relation: 'colleague',
    title: 'Illustrator',
    company: 'Freelance',
    linked: 1250,
    exchanges: [700, 330],
    tone: 'colleague',
  },
  {
    given: 'Łukasz',
    family: 'Dębnicki',
    level: 2,
    relation: 'colleague',
    title: 'Typesetter',
    company: 'Old Signal Works',
    linked: 2050,
    exchanges: [1300, 610],
    tone: 'colleague',
  },
  {
    given: 'Meenakshi',
    family: 'Sundarvan',
    level: 2,
    relation: 'colleague',
    title: 'Audiobook Producer',
    company: 'Quarry Bank Records',
    linked: 900,
    exchanges: [410, 120],
    tone: 'colleague',
  },
  {
    given: 'Rosalind',
    family: 'Merriwick',
    level: 2,
    relation: 'acquaintance',
    title: 'Head Librarian',
    company: 'Wexcombe Council',
    linked: 640,
    card: true,
    exchanges: [300, 72],
    tone: 'acquaintance',
  },
  {
    given: 'Ottilie',
    family: 'Lindenspür',
    level: 2,
    relation: 'acquaintance',
    title: 'Children’s Bookseller',
    company: 'Pinwheel Games',
    linked: 830,
    exchanges: [540],
    tone: 'acquaintance',
  },
  {
    given: 'Simão',
    family: 'Andorinha',
    level: 2,
    relation: 'colleague',
    title: 'Sales Manager',
    company: 'Halyard Press',
    linked: 1400,
    exchanges: [820, 250],
    tone: 'colleague',
  },
  {
    given: 'Haruka',
    family: 'Tsukimori',
    level: 2,
    relation: 'colleague',
    title: 'Picture Editor',
    company: 'Paper Lantern Media',
    linked: 1120,
    exchanges: [660, 200],
    tone: 'colleague',
  },
  {
    given: 'Una',
    family: 'Yarrowdale',
    level: 2,
    relation: 'school',
    title: 'Solicitor',
    company: 'Grindstone Legal LLP',
    linked: 2700,
    exchanges: [1500, 380],
    tone: 'school',
  },
  {
    given: 'Rhys',
    family: 'Lambourne-Reed',
    level: 2,
    relation: 'school',
    title: 'Geography Teacher',
    company: 'Brannock College',
    linked: 2500,
    exchanges: [900],
    tone: 'school',
  },
  {
    given: 'Zsófia',
    family: 'Búzavirág',
    level: 2,
    relation: 'acquaintance',
    title: 'Festival Organiser',
    company: 'Evenfall Theatre',
    linked: 450,
    exchanges: [390, 140],
    tone: 'acquaintance',
  },
  {
    given: 'Idris',
    family: 'El Wardi',
    level: 2,
    relation: 'acquaintance',
    title: 'Youth Worker',
    company: 'Harbourlight Trust',
    linked: 380,
    exchanges: [170],
    tone: 'acquaintance',
  },
  {
    given: 'Shirin',
    family: 'Golabi-Rad',
    level: 2,
    relation: 'colleague',
    title: 'Commissioning Editor',
    company: 'Saltmere University Press',
    linked: 1600,
    exchanges: [1020, 290],
    tone: 'colleague',
  },
  {
    given: 'Joost',
    family: 'van der Zilverberg',
    level: 2,
    relation: 'colleague',
    title: 'Printer',
    company: 'Old Signal Works',
    linked: 2450,
    exchanges: [1700, 980],
    tone: 'colleague',
  },
  {
    given: 'Makena',
    family: 'Mwangaza',
    level: 2,
    relation: 'acquaintance',
    title: 'Evaluation Officer',
    company: 'Lantern Museum',
    linked: 300,
    exchanges: [230],
    tone: 'acquaintance',
  },
  {
    given: 'Corrado',
    family: 'Passerotto',
    level: 2,
    relation: 'acquaintance',
    title: 'Baker',
    company: 'Goose Green Bakery',
    linked: 760,
    card: true,
    exchanges: [260],
    tone: 'acquaintance',
  },
  {
    given: 'Edmund',
    family: 'Copperwheat',
    level: 2,
    relation: 'colleague',
    title: 'Freelance Editor',
    company: 'Freelance',
    linked: 3000,
    exchanges: [1900, 1100, 450],
    tone: 'colleague',
  },
  {
    given: 'Leilani',
    family: 'Marama-Stone',
    level: 2,
    relation: 'acquaintance',
    title: 'Volunteer Coordinator',
    company: 'Yellow Door Housing',
    linked: 210,
    exchanges: [110],
    tone: 'acquaintance',
  },
];

/** Linked, and a few friendly lines, but never met. */
export const online: readonly DemoPerson[] = [
  {
    given: 'Davide',
    family: 'Verdiani',
    level: 3,
    relation: 'online',
    title: 'Digital Curator',
    company: 'Foxglove Health',
    linked: 340,
    exchanges: [335],
    tone: 'online',
  },
  {
    given: 'Freja',
    family: 'Hvidbjerg',
    level: 3,
    relation: 'online',
    title: 'Museum Educator',
    company: 'Tern & Tide',
    linked: 620,
    exchanges: [600],
    tone: 'online',
  },
  {
    given: 'Anirudh',
    family: 'Raghunandi',
    level: 3,
    relation: 'online',
    title: 'UX Writer',
    company: 'Moonrake Software',
    linked: 880,
    exchanges: [870],
    tone: 'online',
  },
  {
    given: 'Cerys',
    family: 'Nettlefold',
    level: 3,
    relation: 'online',
    title: 'Podcast Producer',
    company: 'Velvet Fox Films',
    linked: 410,
    exchanges: [402],
    tone: 'online',
  },
  {
    given: 'Simisola',
    family: 'Akintola-Bright',
    level: 3,
    relation: 'online',
    title: 'Trustee',
    company: 'Ashgrove Archive',
    linked: 280,
    exchanges: [271],
    tone: 'online',
  },
  {
    given: 'Rex',
    family: 'Holm',
    level: 3,
    relation: 'recruiter',
    title: 'Senior Recruiter',
    company: 'Lodestar Recruiting',
    linked: 980,
    exchanges: [975],
    tone: 'recruiter',
  },
  {
    given: 'Ivana',
    family: 'Zvončić',
    level: 3,
    relation: 'recruiter',
    title: 'Talent Partner',
    company: 'Lodestar Recruiting',
    linked: 560,
    exchanges: [555],
    tone: 'recruiter',
  },
];

/** In the address book without any other trace: everyday people. Whether they are known is for Robin to say. */
export const everyday: readonly DemoPerson[] = [
  {
    given: 'Marek',
    family: 'Vrbický',
    level: 2,
    relation: 'acquaintance',
    card: { note: 'Plumber. Whistles. Comes within the day', phoneOnly: true },
  },
  {
    given: 'Ginevra',
    family: 'Lunardi',
    level: 2,
    relation: 'acquaintance',
    card: { note: 'Dentist, Quay Street' },
  },
  {
    given: 'Kenji',
    family: 'Aozora',
    level: 2,
    relation: 'acquaintance',
    card: { note: 'Cello teacher (Dele’s girls)', phoneOnly: true },
  },
  {
    given: 'Nerys',
    family: 'Pettigale',
    level: 2,
    relation: 'acquaintance',
    card: { note: 'Next door, has the spare key' },
  },
  { given: 'Hamza', family: 'Ben Zaytoun', level: 2, relation: 'acquaintance', card: true },
  { given: 'Philippa', family: 'Saltonstone', level: 2, relation: 'school', card: { birthday: '--06-14' } },
  {
    given: 'Stavros',
    family: 'Anemodouras',
    level: 2,
    relation: 'acquaintance',
    card: { note: 'Allotment 14, knows about pears', phoneOnly: true },
  },
  { given: 'Conceição', family: 'Pimentel Rosa', level: 2, relation: 'acquaintance', card: true },
  { given: 'Bálint', family: 'Kőrösfalvy', level: 2, relation: 'acquaintance', card: { phoneOnly: true } },
  {
    given: 'Elif',
    family: 'Güneşoğlu',
    level: 2,
    relation: 'acquaintance',
    card: { note: 'Reading group at Harbourlight' },
  },
  { given: '小月', family: '秦', level: 2, relation: 'acquaintance', card: true },
  { given: 'Hugh', family: 'Brackenbury', level: 3, relation: 'acquaintance', card: { phoneOnly: true } },
];

/** The two about whom the first look turns. */
export const mira: DemoPerson = {
  given: 'Mira',
  family: 'Solvang',
  level: 2,
  relation: 'acquaintance',
  title: 'Curator of Learning',
  company: 'Lantern Museum',
  linked: 236,
};
export const saoirse: DemoPerson = {
  given: 'Saoirse',
  family: 'Quillfeather',
  level: 3,
  relation: 'online',
  title: 'Community Archive Lead',
  company: 'Ashgrove Archive',
  linked: 152,
};
