// A step that is done, put off or passed over: one quiet line that can be taken back, or kept in the story. It takes the focus
// from the card that it was.
import { today as words } from '#words/web/today.ts';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Step } from '#web/book/shapes.ts';
import { useWrite } from '#web/book/use-book.ts';
import { NotKept } from '#web/parts/failure.tsx';
import { useFocusOnArrival } from '#web/parts/focus.ts';
import { LevelMark, levelWord } from '#web/parts/level-mark.tsx';
import { callName } from '#web/parts/name.ts';
import { Press } from '#web/parts/press.tsx';
import { noteKept, type EndedStep } from './ended-steps.ts';
import styles from './today.module.css';

const lines = {
  done: words.doneLine,
  later: words.laterLine,
  skipped: words.skippedLine,
  answered: words.answeredLine,
};

interface EndedLineProps {
  readonly ended: EndedStep;
  readonly arrived: boolean;
  readonly onBack: (step: Step) => void;
}

export function EndedLine({ ended, arrived, onBack }: EndedLineProps) {
  const { step, how, day, kept, deeds } = ended;
  const line = useFocusOnArrival<HTMLLIElement>(arrived);
  const reopen = useWrite('reopen');
  const level = useWrite('level');
  const log = useWrite('log');
  const removeLog = useWrite('log-remove');
  const undo = useMutation({
    mutationFn: async () => {
      for (const deed of deeds.toReversed()) await deed.takeBack();
    },
  });
  const name = callName(step.person.name);
  const waiting = undo.isPending || reopen.writing || level.writing || log.writing || removeLog.writing;

  const reopenIt = (): void =>
    undo.mutate(undefined, { onSuccess: () => reopen.write({ step: step.id }, () => onBack(step)) });
  const takeBack = (): void => {
    if (kept) removeLog.write({ id: kept }, reopenIt);
    else if (how === 'answered') level.write({ person: step.person.id, level: 'auto' }, reopenIt);
    else reopenIt();
  };
  const keep = (): void => {
    const id = crypto.randomUUID();
    log.write({ id, kind: 'message', people: [step.person.id], at: day }, () => {
      noteKept(step.id, id);
      line.current?.focus();
    });
  };

  return (
    <li ref={line} tabIndex={-1} className={styles.ended}>
      <LevelMark word={levelWord(step.person.level)} silent />
      <bdi>{lines[how](name)}</bdi>
      <span className={styles.endedWays}>
        {how === 'done' && kept === null && deeds.length === 0 ? (
          <Press className="button-text small" waiting={waiting} onClick={keep}>
            {words.keepInStory()}
            <span className="unseen">{words.aboutWhom(name)}</span>
          </Press>
        ) : null}
        {kept === null && deeds.length === 0 ? null : (
          <Link className="small" to="/people/$person" params={{ person: step.person.id }}>
            {words.keptInStory()}
          </Link>
        )}
        <Press className="button-text small" waiting={waiting} onClick={takeBack}>
          {words.takeBack()}
          <span className="unseen">{words.aboutWhom(name)}</span>
        </Press>
      </span>
      <NotKept error={undo.error ?? log.error ?? reopen.error ?? level.error ?? removeLog.error} />
    </li>
  );
}
