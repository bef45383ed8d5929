// Import of Goodturn's own export: when it is handed over by itself, it is a whole book and goes into an empty one.
import { takeLease } from '#storage/book-state.ts';
import type { Store } from '#storage/open.ts';
import { bytesOf, type FileKind, fileName, firstBytes, kindOfFile } from '#storage/whole-file.ts';
import { BEGINS } from '#formats/goodturn-json/read.ts';
import { goodturnJson } from '#formats/goodturn-json/goodturn-json.ts';
import type { BringInResult, ImportOrder, Progress } from './bring-in.ts';
import { bringBack } from './bring-back.ts';
import { ReportBuilder } from './import-report.ts';
import { rollBackUnfinished } from './roll-back.ts';

const LEASE_PATIENCE_MS = 10 * 60_000;

/** Whole books that are for `restore` to open. */
const UNOPENED = { sealed: 'export-sealed', database: 'copy-given' } as Partial<
  Readonly<Record<FileKind, 'export-sealed' | 'copy-given'>>
>;

/** True where the one file that was handed over is an export of ours, zipped (.gz), sealed or plain; or a copy, for which there is `restore`. */
export async function isOwnExport(order: Pick<ImportOrder, 'files' | 'as'>): Promise<boolean> {
  const [file] = order.files;
  if (order.files.length !== 1 || !file) return false;
  if (order.as !== undefined && order.as !== goodturnJson.name) return false;
  const kind = await kindOfFile(file.path);
  if (kind === 'export' || kind === 'sealed' || kind === 'database') return true;
  return kind === 'gzip' && (await firstBytes(bytesOf(file.path), BEGINS.length)) === BEGINS;
}

/** Told like any import: one entry for the file. The imports in it are imports again, each with its id, and can be taken out. */
export async function bringExportIn(
  store: Store,
  order: ImportOrder,
  onProgress: (progress: Progress) => void,
): Promise<BringInResult> {
  const { path, shown } = order.files[0]!;
  const file = shown ?? fileName(path);
  const idle = { file, read: 0, of: 0, records: 0, problems: 0 };
  onProgress({ phase: 'starting', ...idle });
  const lease = await takeLease(store, order.batchId, LEASE_PATIENCE_MS);
  if (!lease) return { imports: [], missing: [], people: { before: 0, after: 0 } };
  const report = new ReportBuilder();
  const result = {
    id: order.batchId,
    file,
    format: goodturnJson.name,
    asOf: null,
  };
  try {
    await rollBackUnfinished(store, lease);
    const kind = await kindOfFile(path);
    const brought = UNOPENED[kind]
      ? { problem: { code: UNOPENED[kind], values: {} } }
      : await bringBack({
          store,
          lease,
          open: () => bytesOf(path),
          replace: false,
          clock: order,
          dryRun: order.dryRun,
          onProgress: (phase, done, of) =>
            onProgress(
              phase === 'reading'
                ? { phase, ...idle, records: done }
                : { phase, ...idle, read: done, of, records: 0 },
            ),
        });
    if ('problem' in brought) {
      const { code, values } = brought.problem;
      report.addProblem({
        code,
        where: { file },
        values: values as Record<string, string | number>,
        skips: 0,
        fatal: true,
      });
      const refused = report.finish(false, { brought: 0, before: 0, after: 0 });
      return {
        imports: [{ ...result, state: 'refused', report: refused }],
        missing: [],
        people: { before: 0, after: 0 },
      };
    }
    const rows = Object.values(brought.rows).reduce((sum, n) => sum + n, 0);
    const { people } = brought;
    const told = report.finish(true, { brought: people, before: 0, after: people });
    return {
      imports: [
        {
          ...result,
          state: order.dryRun ? 'dry-run' : 'done',
          report: { ...told, records: rows, created: rows },
        },
      ],
      missing: [],
      people: { before: 0, after: people },
    };
  } finally {
    await lease.release();
  }
}
