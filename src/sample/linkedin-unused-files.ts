// Files of an archive that tell nothing of people, and its traps (formats.md 1): look-alikes of messages.csv with a header
// only, a file that holds one sentence, duplicate columns, an empty last column.
import { csvText } from './csv.ts';
import { connectionDay, day, messageTime, plainTime, slashTime } from './date-shapes.ts';
import type { World } from './life.ts';
import { headers, type EraShape } from './linkedin-eras.ts';
import type { SampleFile } from './zip.ts';

const messagesLookAlike =
  'CONVERSATION ID,CONVERSATION TITLE,FROM,SENDER PROFILE URL,TO,RECIPIENT PROFILE URLS,DATE,SUBJECT,CONTENT,FOLDER\n';

export function unusedFiles(world: World, shape: EraShape, asOf: number): SampleFile[] {
  const number = shape.numberedNames ? `_${252_000_000 + world.seed}` : '';
  const companies = [...new Set(world.people.flatMap((life) => life.jobs.map((job) => job.company)))].slice(
    0,
    12,
  );
  const texts: [path: string, text: string][] = [
    [
      'Company Follows.csv',
      csvText(
        headers.companyFollows,
        companies.map((name, i) => [name, connectionDay(asOf - (30 + i * 41) * day)]),
      ),
    ],
    [
      'Registration.csv',
      csvText('Registered At,Registration Ip,Subscription Types', [
        [messageTime(asOf - 4000 * day), '203.0.113.42', ''],
      ]),
    ],
    [
      `Reactions${number}.csv`,
      csvText('Date,Type,Link', [
        [plainTime(asOf - 20 * day), 'LIKE', 'https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A1'],
      ]),
    ],
    [
      `Comments${number}.csv`,
      csvText('Date,Link,Message', [
        [
          plainTime(asOf - 9 * day),
          'https://www.linkedin.com/feed/update/urn%3Ali%3Aactivity%3A2',
          'What a lovely, "quiet" idea,\nthank you.',
        ],
      ]),
    ],
    ['SearchQueries.csv', csvText('Time,Search Query', [[slashTime(asOf - 5 * day), 'museum education']])],
    [
      'Ad_Targeting.csv',
      'Member Age,Company Names,Company Names,Company Follower of,Company Names\n35-54,,,,\n',
    ],
    [
      'Learning.csv',
      'Content Title,Content Description,Content Type,Content Last Watched Date (if viewed),\nWriting well,,VIDEO,2024-05-02 10:00:00 UTC,\n',
    ],
    ['Receipts_v2.csv', 'Transaction Made At,Description,Total Amount,Currency Code\n'],
  ];
  if (shape.urls) {
    texts.push(
      ['guide_messages.csv', messagesLookAlike],
      ['learning_role_play_messages.csv', messagesLookAlike],
    );
    texts.push(['LearningCoachMessages.csv', 'No conversations found']);
  }
  const encoder = new TextEncoder();
  return texts.map(([path, text]) => ({ path, bytes: encoder.encode(text) }));
}
