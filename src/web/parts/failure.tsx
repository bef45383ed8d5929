// When something did not work: what happened, what is safe, what to do.
import { trouble } from '#words/web/shell.ts';
import { RefusedError } from '#contract/client.ts';
import { NotRunningError } from '../book/server.ts';
import { refusalText } from '../book/use-book.ts';
import styles from './failure.module.css';

interface FailureProps {
  readonly error: Error;
  readonly again?: () => void;
}

/** In place of what could not be read. */
export function Failure({ error, again }: FailureProps) {
  // The line above the page says the rest.
  if (error instanceof NotRunningError || (error instanceof RefusedError && error.refusal.status === 401))
    return null;
  return (
    <div className={styles.failure} role="alert">
      <p>{refusalText(error) ?? trouble.unknown()}</p>
      {again ? (
        <button type="button" className="button-text" onClick={again}>
          {trouble.again()}
        </button>
      ) : null}
    </div>
  );
}

/** Beside a form or button whose write was refused. */
export function NotKept({ error }: { readonly error: Error | null }) {
  if (!error) return null;
  const text =
    error instanceof NotRunningError ? trouble.notKeptYet() : (refusalText(error) ?? trouble.notSaved());
  return (
    <p className={styles.notKept} role="alert">
      {text}
    </p>
  );
}

/** When a page itself came apart. */
export function PageBroken() {
  return (
    <div className={styles.broken} role="alert">
      <h1>{trouble.pageBroken()}</h1>
      <p>
        <button type="button" className="button button-soft" onClick={() => location.reload()}>
          {trouble.reload()}
        </button>
      </p>
    </div>
  );
}
