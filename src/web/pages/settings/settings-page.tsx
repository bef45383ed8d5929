// Settings: who you are, what a week may ask of you, and the look of the page.
import { settings as words } from '#words/web/settings.ts';
import { weekdayName } from '#words/web/when.ts';
import { RefusedError } from '#contract/client.ts';
import { useId, useRef, useState, type RefObject, type SubmitEvent } from 'react';
import type { Me } from '#web/book/shapes.ts';
import { useBook, useWrite } from '#web/book/use-book.ts';
import { Failure, NotKept } from '#web/parts/failure.tsx';
import { Field, TextField } from '#web/parts/field.tsx';
import { entries, filled } from '#web/parts/form-values.ts';
import { Loading } from '#web/parts/loading.tsx';
import { say } from '#web/parts/notice.tsx';
import { Page } from '#web/parts/page.tsx';
import { LookChoice } from '#web/shell/look-choice.tsx';
import styles from './settings.module.css';
import { YourData } from './your-data.tsx';
import { YourVoice } from './your-voice.tsx';

type Day = keyof typeof weekdayName;

/** As strict as the contract: what it would refuse is told at the field. */
const email = /^(?!\.)(?!.*\.\.)[A-Za-z0-9_'+\-.]*[A-Za-z0-9_+-]@([A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/;

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
      <YourVoice />
      <YourData />
    </Page>
  );
}

function MeForm({ me }: { readonly me: Me }) {
  const save = useWrite('me');
  const [energy, setEnergy] = useState(me.energy);
  const [wrong, setWrong] = useState<string | null>(null);
  const emails = useRef<HTMLTextAreaElement>(null);

  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const { name, timezone } = filled(form, ['name', 'timezone']);
    const unlike = entries(form, 'email').find((line) => !email.test(line)) ?? null;
    setWrong(unlike);
    if (unlike !== null) return emails.current?.focus();
    save.write(
      {
        ...(name ? { name } : {}),
        email: entries(form, 'email'),
        notEmail: me.emails.filter(
          (known) => !entries(form, 'email').some((kept) => kept.toLowerCase() === known),
        ),
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
        <Emails field={emails} known={me.emails} wrong={wrong} />
        <Field label={words.timeZone()}>
          {(wiring) => (
            <select name="timezone" defaultValue={me.timeZone} {...wiring}>
              <ZoneOptions now={me.timeZone} />
            </select>
          )}
        </Field>
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
        {save.error instanceof RefusedError && save.error.refusal.code === 'wrong-input' ? (
          <p role="alert">{words.notRead()}</p>
        ) : (
          <NotKept error={save.error} />
        )}
      </div>
    </form>
  );
}

interface EmailsProps {
  readonly field: RefObject<HTMLTextAreaElement | null>;
  readonly known: readonly string[];
  /** The line that is no address. */
  readonly wrong: string | null;
}

function Emails({ field, known, wrong }: EmailsProps) {
  const problem = useId();
  return (
    <div>
      <Field label={words.emails()} help={words.emailsHelp()}>
        {(wiring) => (
          <textarea
            ref={field}
            name="email"
            dir="auto"
            autoComplete="off"
            spellCheck={false}
            rows={Math.max(2, known.length)}
            defaultValue={known.join('\n')}
            {...wiring}
            {...(wrong === null
              ? {}
              : { 'aria-invalid': true, 'aria-describedby': `${wiring['aria-describedby']} ${problem}` })}
          />
        )}
      </Field>
      <p id={problem} className={styles.wrong} role="alert">
        {wrong === null ? null : words.notAnEmail(wrong)}
      </p>
    </div>
  );
}

/** Every zone under its part of the world, by the name of the place. */
function ZoneOptions({ now }: { readonly now: string }) {
  const zones = [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', now])];
  const parts = Map.groupBy(zones, (zone) =>
    zone.includes('/') ? zone.split('/')[0]! : words.zoneElsewhere(),
  );
  return [...parts].map(([part, them]) => (
    <optgroup key={part} label={part}>
      {them
        .toSorted((a, b) => words.zonePlace(a).localeCompare(words.zonePlace(b)))
        .map((zone) => (
          <option key={zone} value={zone}>
            {words.zonePlace(zone)}
          </option>
        ))}
    </optgroup>
  ));
}
