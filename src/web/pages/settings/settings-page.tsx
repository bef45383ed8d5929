// Settings: who you are, what a week may ask of you, and the look of the page.
import { settings as words } from '#words/web/settings.ts';
import { weekdayName } from '#words/web/when.ts';
import { Link } from '@tanstack/react-router';
import { useState, type SubmitEvent } from 'react';
import type { Me } from '#web/book/shapes.ts';
import { useBook, useWrite } from '#web/book/use-book.ts';
import { Failure, NotKept } from '#web/parts/failure.tsx';
import { Field, LinesField, TextField } from '#web/parts/field.tsx';
import { entries, filled } from '#web/parts/form-values.ts';
import { Loading } from '#web/parts/loading.tsx';
import { say } from '#web/parts/notice.tsx';
import { Page } from '#web/parts/page.tsx';
import { LookChoice } from '#web/shell/look-choice.tsx';
import styles from './settings.module.css';

type Day = keyof typeof weekdayName;

export function SettingsPage() {
  const { data, error, isPending, refetch } = useBook('me', {});
  return (
    <Page title={words.title()} narrow>
      {error ? <Failure error={error} again={() => void refetch()} /> : null}
      {isPending ? <Loading lines={6} /> : null}
      {data ? <MeForm me={data.me} /> : null}
      <section className={styles.part}>
        <h2>{words.lookTitle()}</h2>
        <LookChoice />
      </section>
      <section className={styles.part}>
        <h2>{words.dataTitle()}</h2>
        <p>{words.dataText()}</p>
        <p>
          <Link to="/imports">{words.toImports()}</Link>
        </p>
      </section>
    </Page>
  );
}

function MeForm({ me }: { readonly me: Me }) {
  const save = useWrite('me');
  const [energy, setEnergy] = useState(me.energy);

  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const { name, timezone } = filled(form, ['name', 'timezone']);
    save.write(
      {
        ...(name ? { name } : {}),
        email: entries(form, 'email'),
        ...(timezone ? { timezone } : {}),
        energy,
        quietDays: new FormData(form).getAll('quietDays') as Day[],
      },
      () => say(words.kept()),
    );
  };

  return (
    <form className={styles.form} onSubmit={send}>
      <section className={styles.part}>
        <h2>{words.youTitle()}</h2>
        <TextField
          label={words.name()}
          name="name"
          autoComplete="name"
          maxLength={200}
          defaultValue={me.name ?? ''}
        />
        <LinesField
          label={words.emails()}
          help={words.emailsHelp()}
          name="email"
          defaultValue={me.emails.join('\n')}
          rows={Math.max(2, me.emails.length)}
        />
        <TextField
          label={words.timeZone()}
          name="timezone"
          list="time-zones"
          maxLength={60}
          defaultValue={me.timeZone}
        />
        <datalist id="time-zones">
          {Intl.supportedValuesOf('timeZone').map((zone) => (
            <option key={zone}>{zone}</option>
          ))}
        </datalist>
      </section>
      <section className={styles.part}>
        <h2>{words.weekTitle()}</h2>
        <Field label={words.energy()}>
          {(wiring) => (
            <>
              <input
                type="range"
                className={styles.range}
                {...wiring}
                min={0}
                max={21}
                value={energy}
                aria-valuetext={words.energyValue(energy)}
                onChange={(event) => setEnergy(Number(event.target.value))}
              />
              <p aria-hidden="true">{words.energyValue(energy)}</p>
            </>
          )}
        </Field>
        <fieldset className={styles.days} aria-describedby="quiet-help">
          <legend>{words.quietDays()}</legend>
          {(Object.entries(weekdayName) as [Day, string][]).map(([day, text]) => (
            <label key={day}>
              <input
                type="checkbox"
                name="quietDays"
                value={day}
                defaultChecked={me.quietDays.includes(day)}
              />
              {text}
            </label>
          ))}
          <p id="quiet-help" className="quiet small">
            {words.quietDaysHelp()}
          </p>
        </fieldset>
      </section>
      <div>
        <button type="submit" className="button" disabled={save.writing}>
          {words.keep()}
        </button>
        <NotKept error={save.error} />
      </div>
    </form>
  );
}
