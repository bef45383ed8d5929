// The steps of a day: what has ended as quiet lines, what is open as cards, and one more for whoever asks for it.
import { today as words } from '#words/web/today.ts';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { call } from '#web/book/server.ts';
import type { Step, Today } from '#web/book/shapes.ts';
import { Empty } from '#web/parts/empty.tsx';
import { NotKept } from '#web/parts/failure.tsx';
import { Press } from '#web/parts/press.tsx';
import { EndedLine } from './ended-line.tsx';
import { endedSoFar, noteReopened, useEndedSteps } from './ended-steps.ts';
import { StepCard } from './step-card.tsx';
import styles from './today.module.css';

export function Steps({ today }: { readonly today: Today }) {
  // A step beside the three of the day: asked for with one tap, and forgotten when it ends.
  const [extra, setExtra] = useState<Step | null>(null);
  const [arriving, setArriving] = useState<string | null>(null);
  const [endedBefore] = useState(endedSoFar);
  const ended = useEndedSteps(today.date);
  const isOpen = (step: Step): boolean => !ended.some((it) => it.step.id === step.id);
  const planned = today.steps.filter(isOpen);
  const added = extra && isOpen(extra) && !planned.some((it) => it.id === extra.id) ? [extra] : [];
  const open = [...planned, ...added];

  const show = (step: Step): void => {
    setExtra(step);
    setArriving(step.id);
  };
  const back = (step: Step): void => {
    noteReopened(step.id);
    show(step);
  };

  if (open.length === 0 && ended.length === 0 && today.done === 0) {
    return (
      <Empty title={today.quiet?.text ?? words.nothing()}>
        <p className="quiet">
          {words.nothingMore()} <Link to="/people">{words.toPeople()}</Link>
        </p>
        {today.moreAvailable ? <OneMore onMore={show} /> : null}
      </Empty>
    );
  }
  return (
    <>
      {ended.length > 0 ? (
        <ul className={styles.endedList} aria-label={words.endedLabel()}>
          {ended.map((it) => (
            <EndedLine key={it.step.id} ended={it} arrived={it.order > endedBefore} onBack={back} />
          ))}
        </ul>
      ) : null}
      {open.length > 0 ? (
        <>
          <ol className={styles.steps} aria-label={words.stepsLabel()}>
            {open.map((step) => (
              <li key={step.id}>
                <StepCard step={step} day={today.date} arrived={step.id === arriving} />
              </li>
            ))}
          </ol>
          <p className={styles.rest}>{words.rest(open.length, ended.length > 0)}</p>
        </>
      ) : (
        <div className={styles.plenty}>
          <p className={styles.plentyText}>{words.plenty()}</p>
          {today.moreAvailable ? <OneMore onMore={show} /> : null}
        </div>
      )}
    </>
  );
}

function OneMore({ onMore }: { readonly onMore: (step: Step) => void }) {
  const asking = useMutation({
    mutationFn: () => call('today', { more: true }),
    onSuccess: ({ steps: [step] }) => {
      if (step) onMore(step);
    },
  });
  return (
    <>
      <Press className="button-text small" waiting={asking.isPending} onClick={() => asking.mutate()}>
        {words.oneMore()}
      </Press>
      <NotKept error={asking.error} />
    </>
  );
}
