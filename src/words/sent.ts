// What a terminal says of a message that you sent, and of whether one may be.
import { called } from './called.ts';

interface Sent {
  readonly sent: { readonly id: string; readonly person: { readonly name: string }; readonly day: string };
  readonly rest: { readonly text: string } | null;
}

interface Wordings {
  readonly wordings: readonly {
    readonly purpose: string;
    readonly for: string;
    readonly text: string;
    readonly yours: boolean;
  }[];
}

export const sentText = {
  voice: ({ wordings }: Wordings): string =>
    wordings
      .map((it) => {
        const lines = it.text.replace(/\s+$/, '').split('\n');
        const head = `${it.purpose}: ${it.for}${it.yours ? ', in your words' : ''}`;
        return [head, ...lines.map((line) => (line === '' ? '' : `  ${line}`))].join('\n');
      })
      .join('\n\n'),
  sent: ({ sent, rest }: Sent): string =>
    [
      `Noted: a message to ${sent.person.name}, ${sent.day}. ${sent.id}`,
      ...(rest === null ? [] : [rest.text]),
    ].join('\n'),
  removed: ({ sent }: Sent): string =>
    `Taken back: the message to ${sent.person.name}, ${sent.day}. It no longer counts.`,
  mayAsk: (it: {
    readonly person: { readonly name: string };
    readonly refusal: { readonly text: string; readonly overridable: boolean } | null;
  }): string =>
    it.refusal === null
      ? `Yes: nothing stands in the way of asking ${called(it.person.name)}`.replace(/\.?$/, '.')
      : it.refusal.overridable
        ? `${it.refusal.text} It is yours to do it all the same.`
        : it.refusal.text,
};
