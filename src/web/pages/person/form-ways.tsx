// Keep it, or leave: the two ways out of every form of this page.
import { Press } from '#web/parts/press.tsx';
import styles from './person.module.css';

interface FormWaysProps {
  readonly yes: string;
  readonly no: string;
  readonly waiting: boolean;
  readonly onNo: () => void;
}

export function FormWays({ yes, no, waiting, onNo }: FormWaysProps) {
  return (
    <div className={styles.ways}>
      <Press type="submit" className="button" waiting={waiting}>
        {yes}
      </Press>
      <button type="button" className="button-text" onClick={onNo}>
        {no}
      </button>
    </div>
  );
}
