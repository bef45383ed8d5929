// A labelled field; the help, where there is any, is tied to it for screen readers.
import { useId, type ComponentProps, type ReactNode } from 'react';
import styles from './field.module.css';

interface FieldProps {
  readonly label: string;
  readonly help?: string;
  readonly children: (wiring: { id: string; 'aria-describedby'?: string }) => ReactNode;
}

export function Field({ label, help, children }: FieldProps) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {children({ id, ...(help ? { 'aria-describedby': `${id}-help` } : {}) })}
      {help ? (
        <p id={`${id}-help`} className={styles.help}>
          {help}
        </p>
      ) : null}
    </div>
  );
}

type TextFieldProps = { readonly label: string; readonly help?: string } & ComponentProps<'input'>;

export function TextField({ label, help, ...input }: TextFieldProps) {
  return (
    <Field label={label} {...(help ? { help } : {})}>
      {(wiring) => <input type="text" autoComplete="off" dir="auto" {...wiring} {...input} />}
    </Field>
  );
}

type LinesFieldProps = { readonly label: string; readonly help?: string } & ComponentProps<'textarea'>;

export function LinesField({ label, help, ...area }: LinesFieldProps) {
  return (
    <Field label={label} {...(help ? { help } : {})}>
      {(wiring) => (
        <textarea rows={2} autoComplete="off" spellCheck={false} dir="auto" {...wiring} {...area} />
      )}
    </Field>
  );
}
