// What `doctor` says of each check: how it is, and where it is not well, what to do.
const megabytes = (bytes: number): string =>
  bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
const RESTORE = 'put the last copy in its place: goodturn restore FILE (see goodturn copies)';

export const doctorDetail = {
  program: (version: string): string => `Node ${version}`,
  tables: (newest: string): string => `up to date (${newest})`,
  folder: (home: string, open: boolean): string =>
    open
      ? `${home} can be read by others on this machine; set its mode to 0700`
      : `${home}, closed to others`,
  readOnly: (home: string): string =>
    `${home} cannot be written to: looking and export go on, nothing new is stored. Is its disk mounted for reading alone, and is the folder yours?`,
  files: (names: readonly string[]): string =>
    `others on this machine could read ${names.slice(0, 3).join(', ')}${names.length > 3 ? ` and ${names.length - 3} more` : ''}; set their mode to 0600`,
  database: (engine: string, bytes: number | null): string =>
    bytes === null ? `${engine}, whole` : `${engine}, ${megabytes(bytes)}, whole`,
  rows: (rows: number): string => `${rows} rows, each with what it belongs to`,
  stray: (what: readonly string[]): string => `rows that belong to nothing: ${what.join(', ')}; ${RESTORE}`,
  imports: (done: number, unfinished: number): string =>
    unfinished === 0 ? `${done} brought in` : `${done} brought in, ${unfinished} at work or interrupted`,
  people: (people: number, orphans: number): string =>
    orphans === 0
      ? `${people} people`
      : `${people} people, ${orphans} records without a person; the next import puts this right`,
  rebuilt: (differs: string | null): string =>
    differs === null
      ? 'made anew beside the book: the same people, records and addresses'
      : `made anew beside the book it differs (${differs}); the next import or the next day puts this right`,
  notCompared: (): string => 'not compared while an import is being taken out; ask again',
  noPlace: (): string => 'not compared: there is no place to make it anew in',
  noCopy: (): string => 'none yet; one is made each day by itself, or now with: goodturn backup',
  copy: (file: string, day: string, people: number): string =>
    `${file} of ${day}, ${people === 1 ? 'one person' : `${people} people`}, reads as it was written`,
  oldCopy: (file: string, day: string): string =>
    `${file} is of ${day}; make one of today with: goodturn backup`,
  brokenCopy: (file: string, other: string | null): string =>
    `${file} is not as it was written; make another: goodturn backup${other === null ? '' : `. ${other} is as it was written`}`,
  unlistedCopy: (file: string, day: string, sealed: boolean): string =>
    sealed
      ? `${file} of ${day} is not on the list of copies, and sealed, so it was not read`
      : `${file} of ${day} is not on the list of copies; it reads well`,
  noSecond: (): string =>
    'none named; a stick, another disk or a synchronised folder would do: goodturn copies --second FOLDER',
  second: (folder: string, last: string | null): string =>
    last === null ? `${folder}, from the next copy on` : `${folder}, the last of ${last}`,
  secondAway: (folder: string): string =>
    `${folder} is not there at the moment, or another disk is; the next copy tries again`,
  goneBy: (day: string): string => `whom you forget stays in earlier copies until ${day} at the latest`,
  room: (free: number): string => `${megabytes(free)} free`,
  littleRoom: (free: number): string => `${megabytes(free)} free, less than another copy needs`,
  unknownRoom: (): string => 'this system does not say',
};
