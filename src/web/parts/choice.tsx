// One of a few, as quiet chips: radio buttons underneath, so arrows and screen readers work as everywhere.
import { useId } from 'react';
import styles from './choice.module.css';

interface ChoiceProps<V extends string> {
  readonly label: string;
  readonly labelSeen?: boolean;
  readonly options: readonly { readonly value: V; readonly text: string }[];
  readonly value: V;
  /** `tapped`: by a hand, and not by the arrows of a keyboard. */
  readonly onChange: (value: V, tapped: boolean) => void;
}

export function Choice<V extends string>({ label, labelSeen, options, value, onChange }: ChoiceProps<V>) {
  const name = useId();
  return (
    <fieldset className={styles.choice}>
      <legend className={labelSeen ? styles.label : 'unseen'}>{label}</legend>
      <div className={styles.chips}>
        {options.map((option) => (
          <label key={option.value} className={styles.chip}>
            <input
              type="radio"
              className={styles.radio}
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={({ nativeEvent }) =>
                onChange(option.value, nativeEvent instanceof UIEvent && nativeEvent.detail > 0)
              }
            />
            <span>{option.text}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
