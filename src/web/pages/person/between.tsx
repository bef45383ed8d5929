// What is open between you and one person, above the story: thanks, what could be told, promises. Nothing where nothing is.
import { giving as words } from '#words/web/giving.ts';
import type { Person } from '#web/book/shapes.ts';
import { useLanding } from '#web/parts/focus.ts';
import { FoldedList } from '#web/pages/thanks/folded-list.tsx';
import { OpenThanksItem } from '#web/pages/thanks/open-thanks.tsx';
import { PromiseItem } from '#web/pages/thanks/promise-item.tsx';
import styles from './giving.module.css';

const shownAtFirst = 3;

export function Between({ person, onGone }: { readonly person: Person; readonly onGone: () => void }) {
  const { place, land } = useLanding();
  const { open, told } = person.thanks;
  const promises = person.promises.filter((it) => it.state === 'open');
  const count = open.length + told.length + promises.length;
  if (count === 0) return null;
  // The last one takes the heading along.
  const gone = count > 1 ? land : onGone;
  const items = [
    ...open.map((it) => ({
      id: it.id,
      what: <OpenThanksItem key={it.id} thanks={it} tells={false} onGone={gone} />,
    })),
    ...told.map((it) => ({
      id: it.id,
      what: <OpenThanksItem key={it.id} thanks={it} tells onGone={gone} />,
    })),
    ...promises.map((it) => ({ id: it.id, what: <PromiseItem key={it.id} promise={it} onGone={gone} /> })),
  ];
  return (
    <section className={styles.between} aria-labelledby="between">
      <h3 ref={place} id="between" tabIndex={-1}>
        {words.openTitle()}
      </h3>
      <FoldedList items={items} first={shownAtFirst} label={words.openTitle()}>
        {(it) => it.what}
      </FoldedList>
    </section>
  );
}
