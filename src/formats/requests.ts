// One drop may hold exports of several days: `Complete_LinkedInDataExport_01-05-2025.zip` beside that of 11-20-2026. Read
// as one, the old would lie over the new; so each request of its own day is an import of its own, the oldest first.
// Parts of one request stay together: LinkedIn sends a small zip first and the complete one a day or two later, and
// people drop a zip with its own unpacked folder.
import { baseName } from './file-look.ts';
import type { InputFile } from './format.ts';

/** Days between the parts of one request. Chosen: LinkedIn takes up to one, and a name holds the day in some zone. */
const DAYS_APART = 3;
const DAY = 86_400_000;
const dayInName = /LinkedInDataExport_(\d{2})-(\d{2})-(\d{4})/gi;
/** Files that every export has whole: two that differ are of two days. */
const telling = /^(?:connections|messages)\.csv$/;

/** One zip, one folder with a day in its name, or all that lies around loose. */
interface Unit {
  readonly files: readonly InputFile[];
  readonly day: number | undefined;
}

/** Oldest first; requests whose day nobody knows before all others, the smaller first. */
export async function requestsOf(
  files: readonly InputFile[],
  isSame: (one: InputFile, other: InputFile) => Promise<boolean>,
): Promise<InputFile[][]> {
  const byPlace = new Map<string, InputFile[]>();
  for (const file of files) {
    const place = file.from ?? datedFolder(file.path);
    const held = byPlace.get(place);
    if (held) held.push(file);
    else byPlace.set(place, [file]);
  }
  const units = [...byPlace].map(([place, of]): Unit => ({ files: of, day: dayOf(place) }));
  const dated: { day: number; files: InputFile[] }[] = [];
  for (const { day, files: of } of units.toSorted((a, b) => (a.day ?? 0) - (b.day ?? 0))) {
    if (day === undefined) continue;
    const last = dated.at(-1);
    if (last && day - last.day <= DAYS_APART * DAY) last.files.push(...of);
    else dated.push({ day, files: [...of] });
  }
  const undated: { files: InputFile[] }[] = [];
  for (const unit of units.filter(({ day }) => day === undefined).toSorted((a, b) => sizeOf(a) - sizeOf(b))) {
    let home: { files: InputFile[] } | undefined;
    // The newest first: what could belong to several belongs to that.
    for (const request of [...undated, ...dated].toReversed()) {
      if (home || (await differs(unit.files, request.files, isSame))) continue;
      home = request;
    }
    if (home) home.files.push(...unit.files);
    else undated.push({ files: [...unit.files] });
  }
  return [...undated, ...dated].map((request) => request.files);
}

function dayOf(place: string): number | undefined {
  const days = [...place.matchAll(dayInName)].map(([, month, day, year]) =>
    Date.UTC(Number(year), Number(month) - 1, Number(day)),
  );
  return days.at(-1);
}

/** The folders down to the last that has a day in its name; '' where none has. */
function datedFolder(path: string): string {
  const folders = path.split(/[/\\]/).slice(0, -1);
  const last = folders.findLastIndex((folder) => dayOf(folder) !== undefined);
  return folders.slice(0, last + 1).join('/');
}

function sizeOf({ files }: Unit): number {
  return files.reduce((sum, { size }) => sum + size, 0);
}

/** Whether both have a list that should be the same and is not; two in one of them (`Connections (1).csv`) are no sign. */
async function differs(
  some: readonly InputFile[],
  others: readonly InputFile[],
  isSame: (one: InputFile, other: InputFile) => Promise<boolean>,
): Promise<boolean> {
  for (const one of some) {
    const name = baseName(one.path).toLowerCase();
    if (!telling.test(name)) continue;
    const twins = others.filter(({ path }) => baseName(path).toLowerCase() === name);
    let same = twins.length === 0;
    for (const twin of twins) same ||= twin.size === one.size && (await isSame(twin, one));
    if (!same) return true;
  }
  return false;
}
