// What could be said more kindly in a message, beneath it: looked for a moment after the last key, by the server on this machine.
// Nothing while all is kind. Nothing here holds anybody back from sending.
import { messageField as words } from '#words/web/message-field.ts';
import { useEffect, useId, useState } from 'react';
import type { Answer } from '#web/book/shapes.ts';
import { useBook } from '#web/book/use-book.ts';
import { findingsNow } from './findings-now.ts';
import { useLanding } from './focus.ts';
import styles from './message-field.module.css';

type Checked = Answer<'check-words'>;
export type Finding = Checked['findings'][number];
export type Replacement = NonNullable<Finding['use']>;

const pause = 400;
const longest = 20_000;
/** More than a few at once is a telling-off. */
const shownAtFirst = 3;

interface Looked {
  readonly text: string;
  readonly answer: Checked;
}

/** The last look at the text, or at what it was before the last keys; null before the first. */
function useChecked(text: string): Looked | null {
  const [settled, settle] = useState(text);
  const [looked, setLooked] = useState<Looked | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => settle(text), pause);
    return () => clearTimeout(timer);
  }, [text]);
  const worth = settled.trim() !== '' && settled.length <= longest;
  const { data } = useBook('check-words', { text: settled }, { enabled: worth });
  if (data && (looked?.answer !== data || looked.text !== settled))
    setLooked({ text: settled, answer: data });
  return looked;
}

export type HeadingLevel = 'h2' | 'h3' | 'h4' | 'h5';

interface KinderWordsProps {
  readonly text: string;
  readonly headings: HeadingLevel;
  /** Whoever came to have it looked at wants to hear that it is kind, too. */
  readonly saysKind?: boolean | undefined;
  readonly onUse: (replacement: Replacement) => void;
}

export function KinderWords({ text, headings: Heading, saysKind, onUse }: KinderWordsProps) {
  const looked = useChecked(text);
  const [whole, setWhole] = useState(false);
  const heading = useId();
  const { place: firstOfOthers, land } = useLanding();
  if (!looked || text.trim() === '') return null;
  const { note, kind, findings: before } = looked.answer;
  if (note) return <p className={styles.note}>{note.text}</p>;
  const findings = together(findingsNow(before, looked.text, text), text);
  if (kind && saysKind && looked.text === text) return <p className={styles.note}>{words.kind()}</p>;
  if (findings.length === 0) return null;
  const shown = whole ? findings : findings.slice(0, shownAtFirst);
  return (
    <div className={styles.kinder}>
      <Heading id={heading} className={styles.heading}>
        {words.heading()}
      </Heading>
      <ul aria-labelledby={heading} className={styles.findings}>
        {keyed(shown).map(([key, it], at) => (
          <li
            key={key}
            {...(whole && at === shownAtFirst ? { ref: firstOfOthers, tabIndex: -1 } : {})}
            className={styles.finding}
          >
            <OneFinding finding={it} onUse={onUse} />
          </li>
        ))}
      </ul>
      {findings.length > shown.length ? (
        <button
          type="button"
          className="button-text small"
          onClick={() => {
            setWhole(true);
            land();
          }}
        >
          {words.others()}
        </button>
      ) : null}
    </div>
  );
}

/** Those that one kinder wording takes the place of are one, and all of what it takes the place of is shown. */
function together(findings: readonly Finding[], text: string): Finding[] {
  const kept: Finding[] = [];
  for (const it of findings) {
    const same = kept.findIndex(
      (other) => it.use && it.use.from === other.use?.from && it.use.to === other.use.to,
    );
    const earlier = kept[same];
    if (earlier?.use) kept[same] = { ...earlier, found: text.slice(earlier.use.from, earlier.use.to).trim() };
    else kept.push(it);
  }
  return kept;
}

/** One that stands elsewhere after a change is still the same one, and is not read aloud anew. */
function keyed(findings: readonly Finding[]): [key: string, finding: Finding][] {
  const seen = new Map<string, number>();
  return findings.map((it) => {
    const before = seen.get(it.code) ?? 0;
    seen.set(it.code, before + 1);
    return [`${it.code} ${before}`, it];
  });
}

function OneFinding({
  finding: { found, why, suggestion, use },
  onUse,
}: {
  readonly finding: Finding;
  readonly onUse: KinderWordsProps['onUse'];
}) {
  return (
    <>
      <p className={styles.found}>
        <bdi>{words.found(found)}</bdi>
      </p>
      <p className={styles.why}>{why}</p>
      <p className={styles.suggestion}>
        {words.perhaps()}
        <span className={styles.wording}>{suggestion}</span>
      </p>
      {use ? (
        <button type="button" className="button-text small" onClick={() => onUse(use)}>
          {words.use(use.text)}
          <span className="unseen">{words.inPlaceOf(found)}</span>
        </button>
      ) : null}
    </>
  );
}
