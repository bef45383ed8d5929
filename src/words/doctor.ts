// What `doctor` says of each check.
export const doctorDetail = {
  program: (version: string): string => `Node ${version}`,
  folder: (home: string, open: boolean): string =>
    open
      ? `${home} can be read by others on this machine; set its mode to 0700`
      : `${home}, closed to others`,
  database: (engine: string, bytes: number | null): string =>
    bytes === null ? `${engine}, whole` : `${engine}, ${(bytes / 1_000_000).toFixed(1)} MB, whole`,
  imports: (done: number, unfinished: number): string =>
    unfinished === 0 ? `${done} brought in` : `${done} brought in, ${unfinished} at work or interrupted`,
  people: (people: number, orphans: number): string =>
    orphans === 0
      ? `${people} people`
      : `${people} people, ${orphans} records without a person; the next import puts this right`,
};
