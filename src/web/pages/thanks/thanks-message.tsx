// A few words of thanks: written here, sent your own way, and then said so.
import { giving as words } from '#words/web/giving.ts';
import { MessageField } from '#web/parts/message-field.tsx';
import { callName } from '#web/parts/name.ts';
import styles from './thanks.module.css';

interface ThanksMessageProps {
  readonly person: { readonly id: string; readonly name: string };
  readonly waiting: boolean;
  readonly onSent: (text: string) => void;
  readonly onClose: () => void;
}

export function ThanksMessage({ person, waiting, onSent, onClose }: ThanksMessageProps) {
  return (
    <MessageField
      className={styles.message}
      label={words.message(callName(person.name))}
      help={words.messageHelp()}
      rows={4}
      longest={5000}
      person={person.id}
      headings="h4"
      sent={{ waiting, onSent }}
      onClose={onClose}
    />
  );
}
