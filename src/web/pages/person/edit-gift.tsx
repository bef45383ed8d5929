// Correcting something given or received, and saying how it turned out.
import type { GiftDirection, GiftKind } from '#domain/gift-words.ts';
import { giving as words } from '#words/web/giving.ts';
import { personPage } from '#words/web/person.ts';
import type { SubmitEvent } from 'react';
import type { Gift } from '#web/book/shapes.ts';
import { useWrite } from '#web/book/use-book.ts';
import { NotKept } from '#web/parts/failure.tsx';
import { Field, TextField } from '#web/parts/field.tsx';
import { useFocusFirst } from '#web/parts/focus-first.ts';
import { textOf } from '#web/parts/form-values.ts';
import { callName } from '#web/parts/name.ts';
import { whatIsRefused } from '#web/parts/refused.ts';
import { FormWays } from './form-ways.tsx';
import styles from './person.module.css';

type Outcome = keyof typeof words.outcomes;

export function EditGift({ gift, onEnd }: { readonly gift: Gift; readonly onEnd: () => void }) {
  const edit = useWrite('gift-edit');
  const turnOut = useWrite('gift-outcome');
  const form = useFocusFirst();
  const refused = whatIsRefused(edit.error);
  const was: Outcome = gift.outcome === null ? 'unknown' : gift.outcome === 'good' ? 'good' : 'not-good';
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const said = (name: string): string => textOf(event.currentTarget, name);
    const [what, at] = [said('what'), said('at')];
    const [outcome, note] = [said('outcome') as Outcome, said('note')];
    const changed = {
      id: gift.id,
      kind: said('kind') as GiftKind,
      direction: said('direction') as GiftDirection,
      about: said('about'),
      ...(what ? { what } : {}),
      ...(at && at !== gift.day ? { at } : {}),
    };
    edit.write(changed, () => {
      if (outcome === was && note === (gift.outcomeNote ?? '')) onEnd();
      else turnOut.write({ id: gift.id, outcome, ...(note ? { note } : {}) }, onEnd);
    });
  };
  return (
    <form ref={form} className={styles.log} onSubmit={send}>
      <Select label={words.kind()} name="kind" value={gift.kind} options={words.kinds} />
      <Select
        label={words.way()}
        name="direction"
        value={gift.direction}
        options={{ given: words.given(), received: words.received(callName(gift.person.name)) }}
      />
      <TextField label={words.whatItWas()} name="what" maxLength={2000} defaultValue={gift.what} />
      <TextField label={words.topic()} name="about" maxLength={200} defaultValue={gift.topic ?? ''} />
      <TextField
        label={words.when()}
        name="at"
        error={refused.date}
        maxLength={100}
        defaultValue={gift.day ?? ''}
      />
      <Select label={words.outcome()} name="outcome" value={was} options={words.outcomes} />
      <TextField
        label={words.outcomeNote()}
        name="note"
        maxLength={2000}
        defaultValue={gift.outcomeNote ?? ''}
      />
      <FormWays
        yes={personPage.keepChanges()}
        no={personPage.leave()}
        waiting={edit.writing || turnOut.writing}
        onNo={onEnd}
      />
      <NotKept error={refused.rest ?? turnOut.error} />
    </form>
  );
}

interface SelectProps {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly options: Readonly<Record<string, string>>;
}

function Select({ label, name, value, options }: SelectProps) {
  return (
    <Field label={label}>
      {(wiring) => (
        <select {...wiring} name={name} defaultValue={value}>
          {Object.entries(options).map(([key, text]) => (
            <option key={key} value={key}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
