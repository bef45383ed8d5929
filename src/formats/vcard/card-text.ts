// One card's properties with what is needed to read them (version, encoding, labels), and a note of which have found their place.
// Whatever found none goes into `extra` as the file wrote it.
import { partsOf, textOf, textOfBytes, verbatim, type Decoding } from './decode.ts';
import { paramValue, typesOf, type Property, type Version } from './property.ts';

/** Types that say nothing a person would call a label. */
const silentTypes = new Set([
  'internet',
  'pref',
  'voice',
  'msg',
  'postal',
  'parcel',
  'dom',
  'intl',
  'text',
  'video',
  'uri',
  'vcard',
  'public',
]);
const longestExtraMedia = 1024;

/** A card's properties, asked by name. */
export class CardText {
  /** Addresses and links that are none. */
  leftAside = 0;
  readonly version: Version;
  readonly decoding: Decoding;
  readonly #all: readonly Property[];
  readonly #byName = new Map<string, Property[]>();
  readonly #labels = new Map<string, string>();
  readonly #used = new Set<Property>();
  readonly #usedGroups = new Set<string>();

  constructor(properties: readonly Property[], decoding: Decoding) {
    this.#all = properties;
    this.decoding = decoding;
    for (const property of properties) {
      const known = this.#byName.get(property.name);
      if (known) known.push(property);
      else this.#byName.set(property.name, [property]);
    }
    this.version = versionOf(this.#byName.get('VERSION'), properties);
    for (const property of this.all('X-ABLABEL')) {
      if (property.group !== '' && !this.#labels.has(property.group))
        this.#labels.set(property.group, plainLabel(this.text(property)));
    }
  }

  all(name: string): readonly Property[] {
    return this.#byName.get(name) ?? [];
  }

  /** Like `all`, but of alternatives (4.0: one ALTID, the same thing in another language) only the first. */
  firstOfAlternatives(name: string): readonly Property[] {
    const seen = new Set<string>();
    return this.all(name).filter((property) => {
      const id = property.params.length === 0 ? undefined : paramValue(property, 'ALTID');
      if (id === undefined) return true;
      if (seen.has(id)) return false;
      seen.add(id);
      return true;
    });
  }

  text(property: Property): string {
    return textOf(property, this.version, this.decoding);
  }

  parts(property: Property, separator: ';' | ',', listed = false): string[] {
    return partsOf(property, separator, this.version, this.decoding, listed);
  }

  /** Marks a property as having found its place; its group's label went with it. */
  use(property: Property): void {
    this.#used.add(property);
    if (property.group !== '') this.#usedGroups.add(property.group);
  }

  /** The label that the file gives: Apple's own label of the group, else the types. */
  label(property: Property): string | undefined {
    const own = property.group === '' ? undefined : this.#labels.get(property.group);
    if (own) return own;
    if (property.params.length === 0) return undefined;
    const stated = typesOf(property);
    if (stated.length === 0) return undefined;
    const types = stated
      .filter((type) => !silentTypes.has(type))
      .map((type) => textOfBytes(type.startsWith('x-') ? type.slice(2) : type, undefined, this.decoding));
    return types.length === 0 ? undefined : [...new Set(types)].join(' ');
  }

  /** Everything without a place, in the file's order. */
  extra(): [string, string][] {
    const extra: [string, string][] = [];
    const openGroups = new Set<string>();
    for (const property of this.#all)
      if (property.name !== 'X-ABLABEL' && !this.#used.has(property)) openGroups.add(property.group);
    for (const property of this.#all) {
      if (this.#used.has(property)) continue;
      if (
        property.name === 'X-ABLABEL' &&
        this.#usedGroups.has(property.group) &&
        !openGroups.has(property.group)
      )
        continue;
      const value = verbatim(property.raw, property, this.decoding).trim();
      if (value === '' || /^[;\s]+$/.test(value)) continue;
      extra.push([textOfBytes(property.header, undefined, this.decoding), value]);
    }
    return extra;
  }
}

/** A photo, sound or key of this length is left out of `extra`; so is any value with its bytes inside. */
export function isHeavy(property: Property): boolean {
  return property.raw.length > longestExtraMedia && /^\s*data:/i.test(property.raw.slice(0, 20));
}

/** `_$!<Work>!$_` -> `Work`. */
function plainLabel(text: string): string {
  return text.startsWith('_$!<') && text.endsWith('>!$_') ? text.slice(4, -4) : text;
}

/** VERSION wherever it stands; without one, quoted-printable means 2.1. */
function versionOf(stated: readonly Property[] | undefined, properties: readonly Property[]): Version {
  for (const property of stated ?? []) {
    const value = property.raw.trim();
    if (value.startsWith('2')) return '2.1';
    if (value.startsWith('3')) return '3.0';
    if (value.startsWith('4')) return '4.0';
  }
  return properties.some((property) => paramValue(property, 'ENCODING') === 'QUOTED-PRINTABLE')
    ? '2.1'
    : '3.0';
}
