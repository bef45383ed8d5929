// Network: the honest sentence, a picture of it, the counts as sentences, and a question that one tap answers.
import { networkPage as words } from '#words/web/network.ts';
import { Link } from '@tanstack/react-router';
import type { Network } from '#web/book/shapes.ts';
import { useBook } from '#web/book/use-book.ts';
import { Empty } from '#web/parts/empty.tsx';
import { Failure } from '#web/parts/failure.tsx';
import { LevelMark } from '#web/parts/level-mark.tsx';
import { Loading } from '#web/parts/loading.tsx';
import { Page } from '#web/parts/page.tsx';
import { countBands, type Bands } from './bands.ts';
import { NetworkPicture } from './network-picture.tsx';
import { Questions } from './questions.tsx';
import styles from './network.module.css';

export function NetworkPage() {
  const { data, error, isPending, refetch } = useBook('network', {});
  if (data && data.people > 0) return <Honest network={data} />;
  return (
    <Page title={words.title()} narrow>
      {error ? <Failure error={error} again={() => void refetch()} /> : null}
      {isPending ? <Loading lines={5} /> : null}
      {data ? (
        <Empty title={words.empty()}>
          <p>{words.emptyText()}</p>
          <Link to="/welcome" className="button">
            {words.begin()}
          </Link>
        </Empty>
      ) : null}
    </Page>
  );
}

function Honest({ network }: { readonly network: Network }) {
  const bands = countBands(network);
  return (
    <Page title={words.title()} heading={network.headline}>
      <div className={styles.honest}>
        <NetworkPicture bands={bands} />
        <section aria-labelledby="counts">
          <h2 id="counts">{words.countsTitle()}</h2>
          <Counts bands={bands} />
          {network.talkedTo.ever === 0 ? <p className={styles.talked}>{words.noneTalked()}</p> : null}
          <p className={styles.links}>
            <Link to="/people">{words.people()}</Link>
            <Link to="/imports">{words.imports()}</Link>
          </p>
        </section>
      </div>
      <div className={styles.under}>
        <Questions questions={network.questions} />
      </div>
    </Page>
  );
}

function Counts({ bands }: { readonly bands: Bands }) {
  return (
    <ul className={styles.counts}>
      <li>
        <LevelMark word="well" silent /> {words.well(bands.well)}
      </li>
      <li>
        <LevelMark word="little" silent /> {words.little(bands.little)}
      </li>
      {bands.notYet > 0 ? (
        <li>
          <LevelMark word="not-yet" silent /> {words.notYet(bands.notYet)}
        </li>
      ) : null}
      {bands.unsure > 0 ? (
        <li>
          <LevelMark word="unsure" silent /> {words.unsure(bands.unsure)}
        </li>
      ) : null}
      {bands.linked > 0 ? (
        <li>
          <LevelMark word="linked" silent /> {words.linked(bands.linked)}
        </li>
      ) : null}
    </ul>
  );
}
