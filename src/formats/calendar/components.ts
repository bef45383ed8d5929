// Takes a calendar apart: one event at a time, zones, and what the calendar says of itself. One bad line costs that line, one bad
// event that event. Lines that are folded wrongly go on where they belong; what is not used (attachments, alarms) is not kept.
import { detach } from '#formats/text.ts';
import { isProperty, type Property, readProperty } from './property.ts';

export interface Component {
  /** `VEVENT`, `VTIMEZONE`, `STANDARD` … */
  readonly name: string;
  readonly line: number;
  readonly properties: Property[];
  readonly inside: Component[];
  /** How it ended: itself, where the next one began, or with the file. */
  ended: 'end' | 'next' | 'file';
}

export interface CalendarSink {
  event(component: Component): void;
  zone(component: Component): void;
  /** Of the calendar itself: `X-WR-CALNAME`. */
  about(property: Property): void;
  /** To-dos, journals, free and busy times: by kind. */
  other(kind: string, line: number): void;
  /** Lines that are nothing. */
  junk(line: number, text: string): void;
}

/** A property of more letters is cut: an attachment written out, or damage. Chosen: no name or title is so long. */
const LONGEST = 20_000;
/** Of one event. Chosen: a guest list of thousands is no meeting. */
const MOST_PROPERTIES = 3000;
const MOST_INSIDE = 200;
const MOST_DEPTH = 12;

const used = new Set(
  (
    'UID SUMMARY DTSTART DTEND DTSTAMP CREATED LAST-MODIFIED SEQUENCE STATUS TRANSP CLASS LOCATION URL DESCRIPTION ORGANIZER ATTENDEE ' +
    'RRULE EXRULE RDATE EXDATE RECURRENCE-ID CONFERENCE CATEGORIES METHOD X-OWNER X-GOOGLE-CONFERENCE X-MICROSOFT-CDO-BUSYSTATUS ' +
    'X-MICROSOFT-CDO-INTENDEDSTATUS X-MICROSOFT-SKYPETEAMSMEETINGURL X-MICROSOFT-ONLINEMEETINGEXTERNALLINK ' +
    'X-MICROSOFT-ONLINEMEETINGCONFLINK X-WR-CALNAME X-WR-TIMEZONE X-WR-RELCALID NAME PRODID VERSION TZID TZOFFSETFROM TZOFFSETTO TZNAME ' +
    'X-LIC-LOCATION X-NUM-GUESTS'
  ).split(' '),
);
const others = new Set(['VTODO', 'VJOURNAL', 'VFREEBUSY', 'VAVAILABILITY', 'VPOLL']);

export class CalendarSplitter {
  readonly #sink: CalendarSink;
  readonly #open: Component[] = [];
  #rest = '';
  #line = 0;
  /** The property that is being put together, and where it began. */
  #held = '';
  #heldLine = 0;
  #cut = false;
  #quoted = false;
  #goesOn = false;
  /** Anything of a calendar was seen. */
  began = false;

  constructor(sink: CalendarSink) {
    this.#sink = sink;
  }

  /** A piece of the text, with `\n` as line end. */
  push(text: string): void {
    const all = this.#rest + text;
    let from = 0;
    for (let end = all.indexOf('\n'); end >= 0; end = all.indexOf('\n', from)) {
      this.#take(all.slice(from, end));
      from = end + 1;
    }
    this.#rest = all.slice(from);
    // A line without an end: what is beyond the longest is not needed.
    if (this.#rest.length > 4 * LONGEST) this.#rest = this.#rest.slice(0, 2 * LONGEST);
  }

  end(): void {
    if (this.#rest !== '') this.#take(this.#rest);
    this.#rest = '';
    this.#flush();
    while (this.#open.length > 0) this.#close('file');
  }

  #take(line: string): void {
    this.#line += 1;
    const first = line.charCodeAt(0);
    if ((first === 32 || first === 9) && this.#held !== '') this.#goOn(line.slice(1));
    else if (line.trim() === '') return;
    else if (this.#goesOn) this.#goOn(line);
    else if (isProperty(line) || /^\s+(?:BEGIN|END):/i.test(line)) {
      this.#flush();
      this.#held = line.trimStart();
      this.#heldLine = this.#line;
      this.#quoted = /^[^:]{0,200}QUOTED-PRINTABLE[^:]{0,200}:/i.test(this.#held);
    } else if (/^(?:DESCRIPTION|SUMMARY|LOCATION|COMMENT|X-ALT-DESC)[;:]/i.test(this.#held)) {
      // A break inside a text that the program did not escape.
      this.#goOn(` ${line}`);
    } else this.#sink.junk(this.#line, line.slice(0, 80));
    // vCalendar 1.0: a line goes on behind a `=` at its end.
    this.#goesOn = this.#quoted && line.endsWith('=');
    if (this.#goesOn && this.#held.endsWith('=')) this.#held = this.#held.slice(0, -1);
  }

  #goOn(text: string): void {
    if (this.#held.length + text.length <= LONGEST) this.#held += text;
    else if (!this.#cut) {
      this.#cut = true;
      this.#held += text.slice(0, LONGEST - this.#held.length);
    }
  }

  #flush(): void {
    const held = this.#held;
    this.#held = '';
    this.#cut = false;
    if (held === '') return;
    const edge = /^(BEGIN|END)\s*:\s*([A-Za-z0-9-]{1,60})/i.exec(held);
    if (edge) {
      const name = edge[2]!.toUpperCase();
      if (edge[1]!.toUpperCase() === 'BEGIN') this.#begin(name);
      else this.#finish(name);
      return;
    }
    const colon = /[;:]/.exec(held)?.index ?? 0;
    const name = held.slice(0, colon).toUpperCase();
    const open = this.#open.at(-1);
    if (!used.has(name) || (open && open.properties.length >= MOST_PROPERTIES)) return;
    const property = readProperty(detach(held), this.#heldLine);
    if (!property) return;
    if (!open || open.name === 'VCALENDAR') this.#sink.about(property);
    else open.properties.push(property);
  }

  #begin(name: string): void {
    this.began = true;
    if (name === 'VCALENDAR') {
      // Several calendars in one file, or one that was not ended.
      while (this.#open.length > 0) this.#close('next');
    } else if (name === 'VEVENT' || name === 'VTIMEZONE' || others.has(name)) {
      while (this.#open.some((it) => it.name === 'VEVENT' || it.name === 'VTIMEZONE' || others.has(it.name)))
        this.#close('next');
    } else if (this.#open.length >= MOST_DEPTH) return;
    this.#open.push({ name, line: this.#heldLine, properties: [], inside: [], ended: 'end' });
  }

  #finish(name: string): void {
    const at = this.#open.findLastIndex((it) => it.name === name);
    // An end without its beginning.
    if (at < 0) return;
    while (this.#open.length > at + 1) this.#close('next');
    this.#close('end');
  }

  #close(ended: Component['ended']): void {
    const it = this.#open.pop();
    if (!it) return;
    it.ended = ended;
    const parent = this.#open.at(-1);
    if (it.name === 'VEVENT') this.#sink.event(it);
    else if (it.name === 'VTIMEZONE') this.#sink.zone(it);
    else if (others.has(it.name)) this.#sink.other(it.name, it.line);
    else if (
      parent &&
      (it.name === 'STANDARD' || it.name === 'DAYLIGHT') &&
      parent.inside.length < MOST_INSIDE
    )
      parent.inside.push(it);
  }
}
