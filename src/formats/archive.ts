// What was handed over -> plain files for the readers. Unpacks zips (also a zip in a zip), joins several zips of one
// request, and a zip with its own unpacked folder, and names what cannot be read. A zip is verified as a whole before
// anything of it is read: one wrong check sum, and nothing of the request is used.
import { baseName, isLitter, isMedia, isUnfinished, isWorkbook, LOOK_BYTES, lookOf } from './file-look.ts';
import type { Bytes, GivenFile, InputFile, Problem, ProblemCode } from './format.ts';
import { requestsOf } from './requests.ts';
import { createEncodingProbe, rememberEncoding, shareEncoding } from './text.ts';
import type { ZipEntry } from './zip.ts';
import { openZip, readAll, ZipFault, zipLimits } from './zip.ts';

export interface Inputs {
  readonly files: readonly InputFile[];
  /** Zip problems are always fatal; the others only where no file is left to read. */
  readonly problems: readonly Problem[];
}

/** What is still allowed, over all zips of a request. */
interface Budget {
  entries: number;
  bytes: number;
}

export async function openInputs(given: readonly GivenFile[]): Promise<Inputs> {
  const files: InputFile[] = [];
  const problems: Problem[] = [];
  const budget: Budget = { entries: zipLimits.entries, bytes: zipLimits.bytes };
  for (const { path, bytes } of given) {
    if (isLitter(path)) continue;
    const opened = await openGiven(path, bytes, budget, given.length > 1);
    if (Array.isArray(opened)) files.push(...opened);
    else problems.push(opened);
  }
  const joined: InputFile[] = [];
  for (const [request, own] of (await requestsOf(files, sameBytes)).entries())
    joined.push(...(await join(own, request)));
  if (joined.length === 0 && problems.length === 0)
    problems.push({ code: 'nothing-inside', where: { file: given[0]?.path ?? '' }, skips: 0 });
  const usable = joined.some(({ path }) => !isMedia(path));
  return {
    files: joined,
    problems: problems.map((problem) => (usable ? problem : { ...problem, fatal: true })),
  };
}

async function openGiven(
  path: string,
  bytes: Bytes,
  budget: Budget,
  amongOthers: boolean,
): Promise<InputFile[] | Problem> {
  const refuse = (code: ProblemCode): Problem => ({ code, where: { file: path }, skips: 0 });
  if (bytes.size === 0) return refuse('empty-file');
  if (isUnfinished(path)) return refuse('unfinished-download');
  const look = lookOf(await headOf(bytes, LOOK_BYTES));
  if (look === 'zip') {
    budget.bytes += zipLimits.growth * bytes.size;
    const files = await unpack(path, bytes, budget, 1);
    // Beside others a zip of photos is nothing wrong; alone it is told by its own name.
    const isEmpty = Array.isArray(files) && files.every((file) => isMedia(file.path));
    return isEmpty && !amongOthers ? refuse('nothing-inside') : files;
  }
  if (look === 'html' && /\.zip\b/i.test(path)) return refuse('html-not-zip');
  if (look === 'html' && /\.(?:csv|tsv|txt)$/i.test(path)) return refuse('html-not-csv');
  if (look === 'outlook-pst') return refuse('outlook-pst');
  if (/\.zip$/i.test(path)) return { ...refuse('zip-broken'), fatal: true };
  if (look === 'binary' && isWorkbook(path)) return refuse('workbook');
  // A photo in a dropped folder is nothing wrong; dropped alone it is.
  if (look === 'binary' && !(amongOthers && isMedia(path))) return refuse('binary-file');
  const file = fileOf(
    path,
    bytes.size,
    () => readAll(bytes),
    (length) => headOf(bytes, length),
  );
  const into = bytes.readInto?.bind(bytes);
  return [into ? { ...file, readInto: into } : file];
}

/** Every format looks at how a file begins, one after the other: that of the last file is kept. */
const HEAD_BYTES = 65_536;
let last: { readonly of: Bytes; readonly head: Uint8Array } | undefined;

async function headOf(bytes: Bytes, length: number): Promise<Uint8Array> {
  if (last?.of !== bytes || last.head.length < Math.min(length, bytes.size))
    last = { of: bytes, head: await bytes.read(0, Math.max(length, HEAD_BYTES)) };
  return last.head.subarray(0, length);
}

function fileOf(
  path: string,
  size: number,
  stream: () => AsyncIterable<Uint8Array>,
  head: (length: number) => Promise<Uint8Array>,
  from?: string,
): InputFile {
  return { path, size, stream, head, ...(from === undefined ? {} : { from }) };
}

async function unpack(
  name: string,
  bytes: Bytes,
  budget: Budget,
  depth: number,
): Promise<InputFile[] | Problem> {
  let at = name;
  try {
    const files: InputFile[] = [];
    const entries = await openZip(bytes);
    const office = officeIn(entries, name);
    if (office) return { code: office, where: { file: name }, skips: 0 };
    budget.entries -= entries.length;
    if (budget.entries < 0) throw new ZipFault('zip-too-large', 'entries');
    for (const entry of entries) {
      at = entry.path;
      if (isLitter(entry.path)) continue;
      if (isMedia(entry.path)) {
        files.push(entryFile(entry, name));
        continue;
      }
      allow(entry, budget);
      const file = entryFile(entry, name);
      if (entry.size > 0 && lookOf(await file.head(LOOK_BYTES)) === 'zip') {
        const inner = await unpackNested(entry, name, budget, depth);
        if (!Array.isArray(inner)) return inner;
        files.push(...inner);
        continue;
      }
      await verify(file);
      files.push(file);
    }
    return files;
  } catch (error) {
    const code = error instanceof ZipFault ? error.code : 'zip-broken';
    const why = error instanceof Error ? error.message.slice(0, 80) : '';
    const inside = at === name ? {} : { entry: at.slice(0, 80) };
    return { code, where: { file: name }, values: { why, ...inside }, skips: 0, fatal: true };
  }
}

/** Office programs keep their files as zips. */
function officeIn(entries: readonly ZipEntry[], name: string): ProblemCode | undefined {
  const has = (path: RegExp): boolean => entries.some((entry) => path.test(entry.path));
  if (has(/^\[Content_Types\]\.xml$/)) return has(/^xl\//) ? 'workbook' : 'binary-file';
  if ((has(/^mimetype$/) && has(/^content\.xml$/)) || has(/^Index(?:\.zip$|\/Document\.iwa$)/))
    return isWorkbook(name) ? 'workbook' : 'binary-file';
  return undefined;
}

function allow(entry: ZipEntry, budget: Budget): void {
  if (entry.encrypted) throw new ZipFault('zip-encrypted', entry.path);
  budget.bytes -= entry.size;
  if (budget.bytes < 0) throw new ZipFault('zip-too-large', 'bytes');
  if (entry.size > zipLimits.ratioFrom && entry.size > entry.packedSize * zipLimits.ratio)
    throw new ZipFault('zip-too-large', 'ratio');
}

function entryFile(entry: ZipEntry, from: string): InputFile {
  const head = async (length: number): Promise<Uint8Array> => {
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of entry.stream()) {
      chunks.push(chunk);
      size += chunk.length;
      if (size >= length) break;
    }
    return Buffer.concat(chunks).subarray(0, length);
  };
  return fileOf(entry.path, entry.size, () => entry.stream(), head, from);
}

/** Reads to the end: check sum, true size, and on the way the encoding, so that no reader has to look again. */
async function verify(file: InputFile): Promise<void> {
  const probe = createEncodingProbe();
  for await (const chunk of file.stream()) probe.push(chunk);
  rememberEncoding(file, probe.verdict());
}

async function unpackNested(
  entry: ZipEntry,
  outer: string,
  budget: Budget,
  depth: number,
): Promise<InputFile[] | Problem> {
  if (depth >= zipLimits.depth) throw new ZipFault('zip-too-deep', 'zips in zips');
  const name = `${outer}/${entry.path}`;
  if (entry.stored) return unpack(name, await entry.stored(), budget, depth + 1);
  if (entry.size > zipLimits.nestedBytes) throw new ZipFault('zip-too-large', 'zip in zip');
  const chunks: Uint8Array[] = [];
  for await (const chunk of entry.stream()) chunks.push(chunk);
  const all = Buffer.concat(chunks);
  return unpack(
    name,
    { size: all.length, read: async (offset, length) => all.subarray(offset, offset + length) },
    budget,
    depth + 1,
  );
}

/**
 * The same file handed over twice (the zip and its unpacked folder, `Connections (1).csv`) counts once. Of two that
 * differ both are read, the larger last, because records are told apart by their keys; the second gets its zip's name
 * in front of its path.
 */
async function join(files: readonly InputFile[], request: number): Promise<InputFile[]> {
  const bySize = new Map<string, InputFile[]>();
  const kept: InputFile[] = [];
  for (const file of files) {
    const name = baseName(file.path)
      .toLowerCase()
      .replace(/ ?\(\d+\)(?=\.|$)/, '');
    const twins = bySize.get(`${name}/${file.size}`) ?? [];
    let known = false;
    for (const twin of twins) known ||= await sameBytes(twin, file);
    if (known) continue;
    bySize.set(`${name}/${file.size}`, [...twins, file]);
    kept.push(file);
  }
  const paths = new Set<string>();
  const joined: InputFile[] = [];
  for (const file of kept.toSorted((a, b) => a.size - b.size)) {
    let path = file.path;
    if (paths.has(path)) path = `${baseName(file.from ?? 'other')}/${path}`;
    while (paths.has(path)) path = `${path}+`;
    paths.add(path);
    const named = path === file.path && request === 0 ? file : { ...file, path, request };
    shareEncoding(file, named);
    joined.push(named);
  }
  return joined;
}

async function sameBytes(a: InputFile, b: InputFile): Promise<boolean> {
  if (isMedia(a.path)) return true;
  const left = a.stream()[Symbol.asyncIterator]();
  const right = b.stream()[Symbol.asyncIterator]();
  let restLeft: Uint8Array = new Uint8Array();
  let restRight: Uint8Array = new Uint8Array();
  for (;;) {
    if (restLeft.length === 0) restLeft = ((await left.next()).value as Uint8Array | undefined) ?? restLeft;
    if (restRight.length === 0)
      restRight = ((await right.next()).value as Uint8Array | undefined) ?? restRight;
    const length = Math.min(restLeft.length, restRight.length);
    if (length === 0) return restLeft.length === restRight.length;
    if (Buffer.compare(restLeft.subarray(0, length), restRight.subarray(0, length)) !== 0) {
      await left.return?.();
      await right.return?.();
      return false;
    }
    restLeft = restLeft.subarray(length);
    restRight = restRight.subarray(length);
  }
}
