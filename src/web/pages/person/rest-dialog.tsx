// Letting somebody rest until a day, said in plain words.
import { personPage as words } from '#words/web/person.ts';
import { useRef } from 'react';
import type { Person } from '#web/book/shapes.ts';
import { useWrite } from '#web/book/use-book.ts';
import { Confirm } from '#web/parts/confirm.tsx';
import { NotKept } from '#web/parts/failure.tsx';
import { TextField } from '#web/parts/field.tsx';
import { callName } from '#web/parts/name.ts';
import { whatIsRefused } from '#web/parts/refused.ts';

interface RestDialogProps {
  readonly person: Person;
  readonly onNo: () => void;
  readonly onRest: () => void;
}

export function RestDialog({ person, onNo, onRest }: RestDialogProps) {
  const notNow = useWrite('not-now');
  const until = useRef<HTMLInputElement>(null);
  const name = callName(person.name);
  const refused = whatIsRefused(notNow.error);
  return (
    <Confirm
      title={words.notNowTitle(name)}
      yes={words.notNowYes()}
      no={words.neverMind()}
      waiting={notNow.writing}
      onNo={onNo}
      onYes={() =>
        notNow.write(
          { person: person.id, until: until.current?.value.trim() || words.notNowPlaceholder() },
          onRest,
        )
      }
    >
      <p>{words.notNowText(name)}</p>
      <TextField
        ref={until}
        label={words.notNowUntil()}
        help={refused.date ? undefined : words.notNowHelp()}
        error={refused.code === 'date-not-understood' ? words.notNowNotUnderstood() : refused.date}
        maxLength={100}
        defaultValue={words.notNowPlaceholder()}
      />
      <NotKept error={refused.rest} />
    </Confirm>
  );
}
