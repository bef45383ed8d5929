// What happened between me and the people of an invented world: messages, invitations, recommendations, endorsements, notes,
// and the meetings and calls that leave no trace in these files. How often, says habits.ts.
import { day, hour, minute } from './date-shapes.ts';
import type { Habits } from './habits.ts';
import type { Happening, Life, Me } from './life.ts';
import { conversations, invitationNotes, noteTexts, recommendationTexts } from './lists/conversations.ts';
import { companies, skills, titles } from './lists/places.ts';
import { slugOf } from './names.ts';
import type { Random } from './random.ts';
import { writeWith } from './writing.ts';

const year = 365.25 * day;

export function makeTraces(
  me: Me,
  lives: readonly Life[],
  now: number,
  habits: Habits,
  random: Random,
): Happening[] {
  const out: Happening[] = [];
  for (const life of lives) {
    writeWith(life, now, habits, random, out);
    inviteAndPraise(life, me, now, habits, random, out);
    talkWith(life, now, habits, random, out);
  }
  writeInGroups(lives, now, random, out);
  receiveJunk(now, random, out);
  applyForJobs(now, random, out);
  const past = out.filter((it) => it.at <= now);
  return past
    .map((it, i) => ({ it, i }))
    .sort((a, b) => a.it.at - b.it.at || a.i - b.i)
    .map(({ it }) => it);
}

function inviteAndPraise(
  life: Life,
  me: Me,
  now: number,
  habits: Habits,
  random: Random,
  out: Happening[],
): void {
  const { level, id, linked } = life;
  const on = linked?.on ?? (life.profile ? life.since : undefined);
  if (on === undefined) return;
  const mine = random.chance(0.4) && linked !== undefined;
  if (random.chance(habits.invitationKept) && !linked?.closed) {
    const note = random.chance(habits.invitationNote[level]) ? { note: random.pick(invitationNotes) } : {};
    const from = mine ? 'me' : id;
    out.push({ kind: 'invitation', at: on - random.int(1, 72) * hour, from, to: mine ? id : 'me', ...note });
  }
  if (!linked || linked.closed) return;
  const later = (): number => on + random.next() * (now - on);
  if (random.chance(habits.endorsed[level])) {
    const times = random.int(1, 3);
    const given = random.chance(0.35);
    for (const skill of random.some(given ? skills : me.skills, times)) {
      const status = random.chance(0.92) ? 'ACCEPTED' : random.pick(['PENDING', 'HIDDEN'] as const);
      out.push({
        kind: 'endorsement',
        at: later(),
        from: given ? 'me' : id,
        to: given ? id : 'me',
        skill,
        status,
      });
    }
  }
  if (random.chance(habits.recommended[level] * (life.relation === 'colleague' ? 2 : 0.5))) {
    const given = random.chance(0.4);
    const text = random.pick(recommendationTexts);
    out.push({
      kind: 'recommendation',
      at: later(),
      from: given ? 'me' : id,
      to: given ? id : 'me',
      text,
      status: 'VISIBLE',
    });
  }
  if (random.chance(habits.noted[level])) {
    out.push({ kind: 'note', at: later(), about: id, text: random.pick(noteTexts) });
  }
}

function talkWith(life: Life, now: number, habits: Habits, random: Random, out: Happening[]): void {
  const years = Math.min(5, (now - life.since) / year);
  const count = random.poisson(habits.talksPerYear[life.level] * years);
  for (let i = 0; i < count; i++) {
    const at = Math.round(now - random.next() * years * year);
    out.push({ kind: random.chance(0.6) ? 'meeting' : 'call', at, people: [life.id], about: '' });
  }
}

function writeInGroups(lives: readonly Life[], now: number, random: Random, out: Happening[]): void {
  const known = lives.filter((life) => life.linked && !life.linked.closed && life.level < 3);
  if (known.length < 6) return;
  for (let group = 0; group < 2; group++) {
    const members = random.some(known, random.int(3, 5));
    const begin = Math.max(...members.map((life) => life.linked?.on ?? 0));
    let time = begin + random.next() * (now - begin) * 0.9;
    const all = ['me', ...members.map((life) => life.id)];
    for (const text of random.pick(conversations.friend)) {
      const from = random.pick(all);
      const to = all.filter((id) => id !== from);
      const title = 'Reunion supper';
      out.push({ kind: 'message', at: Math.round(time), thread: `group-${group}`, title, from, to, text });
      time += random.int(3, 400) * minute;
    }
  }
}

/** Sponsored messages, a closed account, spam, a draft that was never sent. */
function receiveJunk(now: number, random: Random, out: Happening[]): void {
  const ago = (): number => Math.round(now - random.next() * 3 * year);
  for (let i = 0; i < 3; i++) {
    const text =
      '<p class="spinmail-quill-editor__spin-break">Hi %FIRSTNAME%,</p><p>ready for your <b>next</b> step?</p>';
    const from = { outsider: random.pick(companies) };
    const subject = 'Your next step';
    out.push({
      kind: 'message',
      at: ago(),
      thread: `sponsored-${i}`,
      from,
      to: ['me'],
      subject,
      text,
      sponsored: true,
    });
  }
  const member = { outsider: 'LinkedIn Member' };
  const closed = ago() - 2 * year;
  out.push({
    kind: 'message',
    at: closed,
    thread: 'closed',
    from: 'me',
    to: [member],
    text: 'Good luck with the move!',
  });
  out.push({
    kind: 'message',
    at: closed + 3 * hour,
    thread: 'closed',
    from: member,
    to: ['me'],
    text: 'Thank you so much.',
  });
  const spam = {
    kind: 'message',
    thread: 'spam',
    to: ['me'],
    folder: 'SPAM',
    text: 'Earn from home.',
  } as const;
  out.push({ ...spam, at: ago(), from: { outsider: 'LinkedIn Member' } });
  out.push({
    kind: 'message',
    at: ago(),
    thread: 'draft',
    from: 'me',
    to: [member],
    text: 'Dear',
    draft: true,
  });
}

function applyForJobs(now: number, random: Random, out: Happening[]): void {
  for (const company of random.some(companies, 3)) {
    const at = Math.round(now - random.next() * 0.5 * year);
    out.push({
      kind: 'application',
      at,
      company,
      title: random.pick(titles),
      email: `jobs@${slugOf(company)}.example`,
    });
  }
}
