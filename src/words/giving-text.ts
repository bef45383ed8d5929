// Gifts, thanks and promises on a terminal.
interface Said {
  readonly id: string;
  readonly saying: { readonly text: string };
}
interface Gift extends Said {
  readonly day: string | null;
  readonly what: string;
  readonly source: string;
  readonly outcome: string | null;
  readonly outcomeNote: string | null;
}
interface Open {
  readonly id: string;
  readonly person: { readonly name: string };
  readonly why: { readonly text: string };
}
interface Promised extends Said {
  readonly whose: string;
  readonly state: string;
}

export interface PersonGiving {
  readonly gifts: { readonly given: readonly Gift[]; readonly received: readonly Gift[] };
  readonly thanks: { readonly open: readonly Open[]; readonly told: readonly Open[] };
  readonly promises: readonly Promised[];
}

const SHOWN = 12;

export const givingText = {
  noted: (it: { gift: Gift; also: readonly Gift[]; thanksDue: Open | null }): string =>
    [
      ...[it.gift, ...it.also].map((one) => `Noted: ${one.saying.text}  ${one.id}`),
      ...(it.thanksDue
        ? [`When you have thanked them: goodturn thank ${quoted(it.thanksDue.person.name)} [--in-person]`]
        : []),
    ].join('\n'),
  gift: ({ gift }: { gift: Gift }): string => `${giftLine(gift)}  ${gift.id}`,
  removedGift: ({ gift }: { gift: Gift }): string => `Taken back: ${gift.saying.text}`,
  thanked: (it: { thanks: Said; also: readonly Said[] }): string =>
    [it.thanks, ...it.also].map((one) => `${one.saying.text}  ${one.id}`).join('\n'),
  removedThanks: (it: { thanks: Said; open: readonly Open[] }): string =>
    [`Taken back: ${it.thanks.saying.text}`, ...it.open.map((one) => `  Open: ${one.why.text}`)].join('\n'),
  thanks: (it: { open: readonly Open[]; told: readonly Open[] }): string =>
    it.open.length + it.told.length === 0
      ? 'There is nobody to thank at the moment. What you receive, and whom you talk with, turns up here.'
      : [
          ...it.open.map((one) => `${one.why.text}  ${one.id}`),
          ...it.told.map((one) => `${one.why.text}  ${one.id}`),
          '',
          'Thanked: goodturn thank NAME [--for ID] [--in-person]. Leave one: --let-go. Told how it turned out: --told',
        ].join('\n'),
  promise: ({ promise }: { promise: Promised }): string => `${promise.saying.text}  ${promise.id}`,
  removedPromise: ({ promise }: { promise: Promised }): string => `Taken back: ${promise.saying.text}`,
  promises: ({ promises }: { promises: readonly Promised[] }): string =>
    promises.length === 0
      ? 'No promise is open.'
      : promises.map((it) => `${it.saying.text}  ${it.id}`).join('\n'),
  /** Beside the facts of somebody. */
  ofPerson: (it: PersonGiving): string[] => {
    const gifts = [...it.gifts.given, ...it.gifts.received].toSorted((a, b) =>
      (a.day ?? '') < (b.day ?? '') ? 1 : -1,
    );
    return [
      ...gifts.slice(0, SHOWN).map((one) => `  ${giftLine(one)}`),
      ...(gifts.length > SHOWN ? [`  and ${gifts.length - SHOWN} more`] : []),
      ...[...it.thanks.open, ...it.thanks.told].map((one) => `A thanks is open: ${one.why.text}`),
      ...it.promises.filter((one) => one.state === 'open').map((one) => one.saying.text),
    ];
  },
};

function giftLine(it: Gift): string {
  const outcome =
    it.outcome === 'good'
      ? ' It turned out well'
      : it.outcome === 'not good'
        ? ' It did not turn out well'
        : '';
  const note = it.outcomeNote ? `: ${it.outcomeNote}` : '';
  return `${it.day ?? 'some day'}  ${it.saying.text}${outcome === '' ? '' : `${outcome}${note}.`}  [${it.source}]`;
}

function quoted(name: string): string {
  return `"${name}"`;
}
