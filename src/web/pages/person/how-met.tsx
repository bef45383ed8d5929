// When, where and through whom you met, as you said it.
import { personPage as words } from '#words/web/person.ts';
import { Link } from '@tanstack/react-router';
import type { Person } from '#web/book/shapes.ts';
import { useOpening } from '#web/parts/focus.ts';
import { inWords } from '#web/parts/when.tsx';
import { Fact } from './fact.tsx';
import { From } from './from.tsx';
import { MetForm } from './met-form.tsx';

export function HowMet({ person }: { readonly person: Person }) {
  const { opener, open, show, close } = useOpening();
  const { when, where, through } = person.met;
  const known = when ?? where ?? through;
  return (
    <Fact label={words.howWeMet()}>
      {open ? <MetForm person={person} onEnd={close} /> : null}
      {!open && known ? (
        <p>
          <bdi>{words.met(inWords(when) ?? when, where)}</bdi>
          {through ? (
            <>
              {where ? ', ' : ' '}
              {words.through()}{' '}
              <Link to="/people/$person" params={{ person: through.id }}>
                <bdi>{through.name}</bdi>
              </Link>
            </>
          ) : null}
          {'.'}
        </p>
      ) : null}
      {!open && known ? (
        <From person={person} origins={[{ what: words.howWeMet(), origin: person.origins.met }]} />
      ) : null}
      {open ? null : (
        <button ref={opener} type="button" className="button-text small" onClick={show}>
          {known ? words.changeMet() : words.addMet()}
          {known ? <span className="unseen">{words.ofWhat(words.changeMetWhat())}</span> : null}
        </button>
      )}
    </Fact>
  );
}
