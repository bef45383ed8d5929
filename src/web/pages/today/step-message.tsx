// Words to begin with, in your own voice, for one step.
import { today as words } from '#words/web/today.ts';
import type { Step } from '#web/book/shapes.ts';
import { MessageField } from '#web/parts/message-field.tsx';
import { callName } from '#web/parts/name.ts';
import styles from './today.module.css';

interface StepMessageProps {
  readonly step: Step;
  readonly waiting: boolean;
  readonly onSent: (text: string) => void;
  readonly onClose: () => void;
}

export function StepMessage({ step, waiting, onSent, onClose }: StepMessageProps) {
  return (
    <MessageField
      className={styles.message}
      label={words.message(callName(step.person.name))}
      help={words.messageHelp()}
      begin={step.message?.text ?? ''}
      rows={7}
      person={step.person.id}
      headings="h3"
      sent={{ waiting, onSent }}
      onClose={onClose}
    />
  );
}
