// Network: the honest sentence, the rings around you, the counts as sentences, who answered you, and a question that one
// tap answers.
import { closeCircle as circle } from '#words/web/close-circle.ts';
import { networkPage as words } from '#words/web/network.ts';
import { Link } from '@tanstack/react-router';
import { atWork } from '#web/book/import-run.ts';
import type { Network } from '#web/book/shapes.ts';
import { useBook } from '#web/book/use-book.ts';
import { useImportRun } from '#web/book/use-import-run.ts';
import { Empty } from '#web/parts/empty.tsx';
import { Failure } from '#web/parts/failure.tsx';
import { Loading } from '#web/parts/loading.tsx';
import { Page } from '#web/parts/page.tsx';
import { countBands } from './bands.ts';
import { Counts } from './counts.tsx';
import { Headline } from './headline.tsx';
import { NotANuisance } from './not-a-nuisance.tsx';
import { Questions } from './questions.tsx';
import { Rings } from './rings.tsx';
import styles from './network.module.css';

export function NetworkPage() {
  const { data, error, isPending, refetch } = useBook('network', {});
  if (data && data.people > 0) return <Honest network={data} />;
  return (
    <Page title={words.title()} narrow>
      {error ? <Failure error={error} again={() => void refetch()} /> : null}
      {isPending ? <Loading lines={5} /> : null}
      {data ? <Nobody /> : null}
    </Page>
  );
}

function Nobody() {
  if (atWork(useImportRun())) {
    return (
      <Empty title={words.reading()}>
        <p>{words.readingText()}</p>
      </Empty>
    );
  }
  return (
    <Empty title={words.empty()}>
      <p>{words.emptyText()}</p>
      <Link to="/welcome" className="button">
        {words.begin()}
      </Link>
    </Empty>
  );
}

function Honest({ network }: { readonly network: Network }) {
  const bands = countBands(network);
  const { data } = useBook('imports', {});
  const files = (data?.imports.length ?? 0) > 0;
  return (
    <Page title={words.title()} heading={<Headline network={network} />}>
      <div className={styles.honest}>
        <Rings />
        <section aria-labelledby="counts">
          <h2 id="counts">{words.countsTitle()}</h2>
          <Counts bands={bands} files={files} />
          <p>
            <Link to="/close-circle">{circle.fromNetwork()}</Link>
          </p>
          {files ? (
            <p>
              <Link to="/imports">{words.imports()}</Link>
            </p>
          ) : null}
        </section>
      </div>
      <div className={styles.under}>
        {network.notANuisance ? <NotANuisance said={network.notANuisance} /> : null}
        <Questions questions={network.questions} unsure={network.unsure} files={files} />
      </div>
    </Page>
  );
}
