// What the tests of the page bring: a small LinkedIn export, and a hand that lets files go over the page.
import type { Page } from '#test/browser.ts';
import { connectionsTitles, messagesTitles } from '#test/linkedin-titles.ts';
import { zipOf } from '#test/yazl.ts';

const people = [
  ['Priya', 'Nair', 'priya-nair', 'Larkspur', 'Design lead'],
  ['Tom', 'Okafor', 'tom-okafor', 'Fernhill', 'Nurse'],
  ['Zoë', 'Lindqvist', 'zoe-lindqvist', 'Ove & Sons', 'Engineer'],
  ['محمد', 'عبد الله', 'mohammed-abdullah', '', ''],
  ['W'.repeat(80), 'X', 'w-x', '', ''],
] as const;

const priya = ['Priya Nair', 'https://www.linkedin.com/in/priya-nair'] as const;

function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n');
}

/** Of Ana Ruiz, or of somebody else; five connections, and messages with the first of them. */
export async function archive(owner: 'Ana' | 'Bela' = 'Ana'): Promise<Buffer> {
  const me =
    owner === 'Ana'
      ? ['Ana Ruiz', 'https://www.linkedin.com/in/ana-ruiz']
      : ['Bela Kovacs', 'https://www.linkedin.com/in/bela-kovacs'];
  const message = (from: readonly string[], to: readonly string[], at: string): string[] => [
    'c1',
    '',
    ...from,
    ...to,
    at,
    '',
    'How was the move?',
    'INBOX',
  ];
  return zipOf({
    'Profile.csv': csv([
      ['First Name', 'Last Name', 'Headline'],
      [...(me[0] ?? '').split(' '), 'Teacher'],
    ]),
    'Connections.csv': `Notes:\n"When exporting your connection data, you may notice that some are missing."\n\n${csv(
      [
        connectionsTitles,
        ...people.map(([first, last, slug, company, position]) => [
          first,
          last,
          `https://www.linkedin.com/in/${slug}`,
          '',
          company,
          position,
          '02 Apr 2019',
        ]),
      ],
    )}`,
    'messages.csv': csv([
      messagesTitles,
      message(me, priya, '2026-05-02 10:00:00 UTC'),
      message(priya, me, '2026-05-03 10:00:00 UTC'),
      message(me, priya, '2026-06-11 10:00:00 UTC'),
      message(priya, me, '2026-06-12 10:00:00 UTC'),
    ]),
  });
}

/** As a hand does it: the files are let go over the page. */
export async function drop(page: Page, files: Readonly<Record<string, Buffer>>): Promise<void> {
  await page.evaluate(
    (given) => {
      const transfer = new DataTransfer();
      for (const [name, base64] of given)
        transfer.items.add(new File([Uint8Array.from(atob(base64), (it) => it.charCodeAt(0))], name));
      for (const kind of ['dragenter', 'dragover', 'drop'])
        document.body.dispatchEvent(
          new DragEvent(kind, { dataTransfer: transfer, bubbles: true, cancelable: true }),
        );
    },
    Object.entries(files).map(([name, bytes]): [string, string] => [name, bytes.toString('base64')]),
  );
}
