// A few words to somebody about what is looked for, and the one tap that says they are sent.
import { asksPage as words } from '#words/web/asks.ts';
import { useWrite } from '#web/book/use-book.ts';
import { NotKept } from '#web/parts/failure.tsx';
import { MessageField } from '#web/parts/message-field.tsx';
import { callName } from '#web/parts/name.ts';
import { say } from '#web/parts/notice.tsx';

interface ToSendProps {
  readonly person: { readonly id: string; readonly name: string };
  readonly text: string;
  readonly purpose: string;
  readonly weight: number;
  /** What it belongs to: `ask:ID`. */
  readonly about: string;
  /** One level below the heading that it stands under. */
  readonly headings: 'h3' | 'h4' | 'h5';
  readonly onEnd: () => void;
}

export function ToSend({ person, text, purpose, weight, about, headings, onEnd }: ToSendProps) {
  const sent = useWrite('sent');
  const name = callName(person.name);
  const onSent = (note: string): void =>
    sent.write({ person: person.id, purpose, weight, for: about, ...(note === '' ? {} : { note }) }, () => {
      say(words.sentNow(name));
      onEnd();
    });
  return (
    <MessageField
      label={words.message(name)}
      help={words.messageHelp()}
      begin={text}
      person={person.id}
      headings={headings}
      sent={{ waiting: sent.writing, onSent }}
      onClose={onEnd}
    >
      <NotKept error={sent.error} />
    </MessageField>
  );
}
