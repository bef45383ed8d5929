// A labelled field; help and error, where there are any, are tied to it for screen readers. An error takes the focus to it.
import { useEffect, useId, type ComponentProps, type ReactNode } from 'react';
import styles from './field.module.css';

interface Wiring {
  readonly id: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
}

interface Labelled {
  readonly label: string;
  readonly help?: string | undefined;
  readonly error?: string | null | undefined;
}

interface FieldProps extends Labelled {
  readonly children: (wiring: Wiring) => ReactNode;
}

export function Field({ label, help, error, children }: FieldProps) {
  const id = useId();
  useEffect(() => {
    if (error) document.getElementById(id)?.focus();
  }, [error, id]);
  const described = [error ? `${id}-error` : '', help ? `${id}-help` : ''].filter(Boolean).join(' ');
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children({
        id,
        ...(described ? { 'aria-describedby': described } : {}),
        ...(error ? { 'aria-invalid': true } : {}),
      })}
      {error ? (
        <p id={`${id}-error`} className={styles.error} role="alert">
          {error}
        </p>
      ) : null}
      {help ? (
        <p id={`${id}-help`} className={styles.help}>
          {help}
        </p>
      ) : null}
    </div>
  );
}

export function TextField({ label, help, error, ...input }: Labelled & ComponentProps<'input'>) {
  return (
    <Field label={label} help={help} error={error}>
      {(wiring) => <input type="text" autoComplete="off" dir="auto" {...wiring} {...input} />}
    </Field>
  );
}

export function LinesField({ label, help, error, ...area }: Labelled & ComponentProps<'textarea'>) {
  return (
    <Field label={label} help={help} error={error}>
      {(wiring) => (
        <textarea rows={2} autoComplete="off" spellCheck={false} dir="auto" {...wiring} {...area} />
      )}
    </Field>
  );
}
