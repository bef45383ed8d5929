// One entry of a calendar in a few words: when, with whom, how it stands. Descriptions are looked at for a link and not kept.
import { detach } from '#formats/text.ts';
import type { Component } from './components.ts';
import { type Guest, guestsOf } from './guests.ts';
import { type Property, textOfValue } from './property.ts';
import { type When, whenOf, whensOf } from './times.ts';

export interface Entry {
  /** Number of its file, and its line there. */
  readonly file: number;
  readonly line: number;
  /** As given, or made of what the entry says. */
  readonly uid: string;
  readonly sequence: number;
  /** Milliseconds: when it was last written, as far as it says. */
  readonly changed: number | undefined;
  /** Its DTSTAMP: when it was written out, in milliseconds. */
  readonly stamped: number | undefined;
  readonly start: When | undefined;
  /** Of one time of a series that is told by itself: which. */
  readonly instance?: When & { readonly andLater: boolean };
  readonly rules: readonly string[];
  readonly not: readonly string[];
  readonly more: readonly When[];
  readonly without: readonly When[];
  readonly title: string;
  readonly place: string;
  readonly guests: readonly Guest[];
  readonly cancelled: boolean;
  /** Takes no time of yours: a note, somebody's day off. */
  readonly free: boolean;
  readonly secret: boolean;
  /** A link or a number for a call stands with it, besides its place. */
  readonly link: 'video' | 'call' | undefined;
  /** As Goodturn's own files say it, by CATEGORIES. */
  readonly said: 'video' | 'call' | 'meeting' | undefined;
}

/** Dates listed beside a rule. */
const MOST_DATES = 2000;
const MOST_RULES = 4;

const videoHost =
  /https?:\/\/(?:[\w.-]+\.)?(?:meet\.google\.com|hangouts\.google\.com|zoom\.us|zoomgov\.com|teams\.microsoft\.com|teams\.live\.com|webex\.com|whereby\.com|gotomeeting\.com|gotomeet\.me|goto\.com|bluejeans\.com|meet\.jit\.si|jitsi\.[\w.-]+|join\.skype\.com|meet\.lync\.com|facetime\.apple\.com|chime\.aws|bigbluebutton\.[\w.-]+|ringcentral\.com|livestorm\.co|around\.co)(?:[/?#]|$)/i;

export function hasVideoLink(text: string): boolean {
  return videoHost.test(text);
}

export function entryOf(component: Component, file: number): Entry {
  const { properties, line } = component;
  const first = (name: string): Property | undefined => properties.find((it) => it.name === name);
  const textOf = (name: string, most: number): string => {
    const property = first(name);
    return property ? detach(oneLine(textOfValue(property)).slice(0, most)) : '';
  };
  const all = (name: string): Property[] => properties.filter((it) => it.name === name);
  const dates = (name: string): When[] =>
    all(name)
      .flatMap((it) => whensOf(it, MOST_DATES))
      .slice(0, MOST_DATES);
  const startProperty = first('DTSTART');
  const start = startProperty && whenOf(startProperty);
  const instanceProperty = first('RECURRENCE-ID');
  const instance = instanceProperty && whenOf(instanceProperty);
  const title = textOf('SUMMARY', 200);
  const instantOf = (name: string): number | undefined => {
    const property = first(name);
    const when = property && whenOf(property);
    return when && when.local - (when.offset ?? 0) * 60_000;
  };
  const stamped = instantOf('DTSTAMP');
  const uid = textOf('UID', 300);
  const busy = textOf('X-MICROSOFT-CDO-BUSYSTATUS', 20) || textOf('X-MICROSOFT-CDO-INTENDEDSTATUS', 20);
  return {
    file,
    line,
    uid: uid === '' ? `none:${startProperty?.value.slice(0, 40) ?? ''}:${title}` : uid,
    sequence: Math.min(1e9, Math.max(0, Number.parseInt(first('SEQUENCE')?.value ?? '0', 10) || 0)),
    changed: instantOf('LAST-MODIFIED') ?? stamped ?? instantOf('CREATED'),
    stamped,
    start,
    ...(instance
      ? { instance: { ...instance, andLater: /FUTURE/i.test(instanceProperty?.params.get('RANGE') ?? '') } }
      : {}),
    rules: all('RRULE')
      .slice(0, MOST_RULES)
      .map((it) => it.value),
    not: all('EXRULE')
      .slice(0, MOST_RULES)
      .map((it) => it.value),
    more: dates('RDATE'),
    without: dates('EXDATE'),
    title,
    place: textOf('LOCATION', 300),
    guests: guestsOf(properties),
    cancelled: /^CANCEL/i.test(textOf('STATUS', 20)),
    free: /^TRANSPARENT/i.test(textOf('TRANSP', 20)) || /^FREE/i.test(busy),
    secret: /^(?:PRIVATE|CONFIDENTIAL)/i.test(textOf('CLASS', 20)),
    link: linkOf(properties),
    said: saidIn(textOf('CATEGORIES', 40)),
  };
}

function saidIn(category: string): Entry['said'] {
  const one = category.toLowerCase();
  return one === 'video' || one === 'call' || one === 'meeting' ? one : undefined;
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function linkOf(properties: readonly Property[]): Entry['link'] {
  let call = false;
  for (const { name, value, params } of properties) {
    if (name === 'CONFERENCE') {
      if (/^\s*tel:/i.test(value) || /^(?:AUDIO|PHONE)$/i.test(params.get('FEATURE') ?? '')) call = true;
      else return 'video';
    } else if (
      name === 'X-GOOGLE-CONFERENCE' ||
      name === 'X-MICROSOFT-SKYPETEAMSMEETINGURL' ||
      name === 'X-MICROSOFT-ONLINEMEETINGEXTERNALLINK' ||
      name === 'X-MICROSOFT-ONLINEMEETINGCONFLINK'
    ) {
      if (value.trim() !== '') return 'video';
    } else if ((name === 'URL' || name === 'DESCRIPTION') && videoHost.test(value)) return 'video';
  }
  return call ? 'call' : undefined;
}
