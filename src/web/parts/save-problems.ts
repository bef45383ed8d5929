// What was the matter with an import, as a file to keep: a table that is safe to open in a spreadsheet, or JSON.
import { imports as words } from '#words/web/imports.ts';
import { spreadsheet } from '#domain/spreadsheet-cell.ts';
import type { Problem } from './problem-list.tsx';

function save(name: string, type: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken it by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function nameFor(file: string, ending: string): string {
  return `${file.replaceAll(/[^\p{L}\p{N}._-]+/gu, '-').slice(0, 80)}-report.${ending}`;
}

export function saveCsv(file: string, problems: readonly Problem[]): void {
  const rows = problems.map(({ where, code, text, count }) => {
    const [, path = where, line = ''] = /^(.*):(\d+)$/s.exec(where) ?? [];
    return [path, line === '' ? '' : Number(line), code, text, count];
  });
  save(nameFor(file, 'csv'), 'text/csv', spreadsheet([words.tableTitles(), ...rows]));
}

export function saveJson(file: string, problems: readonly Problem[]): void {
  save(nameFor(file, 'json'), 'application/json', `${JSON.stringify({ file, problems }, null, 2)}\n`);
}
