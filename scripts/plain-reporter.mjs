// Reports one run of node's test runner for people: failures with their place and cause, nothing else.
// The totals that the runner itself counted go to the file GOODTURN_TEST_TOTALS.
import { writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { inspect } from 'node:util';

export default async function* plainReporter(events) {
  const said = new Map(); // what each file printed: shown only when something in it fails
  const slow = [];
  for await (const { type, data } of events) {
    if (type === 'test:stdout' || type === 'test:stderr') {
      said.set(resolve(data.file), ((said.get(resolve(data.file)) ?? '') + data.message).slice(-4000));
    }
    if (
      type === 'test:pass' &&
      data.details.type !== 'suite' &&
      data.details.duration_ms > 5000 &&
      data.nesting === 0
    ) {
      slow.push(`  slow: ${data.name} (${(data.details.duration_ms / 1000).toFixed(1)} s)\n`);
    }
    if (
      type === 'test:fail' &&
      data.details.error?.failureType !== 'subtestsFailed' &&
      data.todo === undefined
    ) {
      yield describeFailure(data, said);
    }
    if (type === 'test:summary' && data.file === undefined) {
      yield slow.join('');
      if (process.env.GOODTURN_TEST_TOTALS) {
        const { passed, failed, cancelled, skipped, todo } = data.counts;
        const totals = { passed, failed: failed + cancelled, skipped: skipped + todo };
        writeFileSync(process.env.GOODTURN_TEST_TOTALS, JSON.stringify(totals));
      }
    }
  }
}

function describeFailure(data, said) {
  const place = data.file === undefined ? '' : `${relative(process.cwd(), data.file)}:${data.line ?? 1}`;
  const cause = data.details.error?.cause ?? data.details.error;
  const text = typeof cause === 'string' ? cause : (cause?.stack ?? inspect(cause));
  const more = [];
  if (cause?.code === 'ERR_ASSERTION' && !text.includes('\n+'))
    more.push(inspect({ actual: cause.actual, expected: cause.expected }));
  const printed = said.get(data.file);
  if (printed) more.push(`It printed:\n${printed.trimEnd()}`);
  said.delete(data.file);
  return `\n  FAILED ${data.name}\n  ${place}\n${indent([text, ...more].join('\n'))}\n\n`;
}

const indent = (text) => text.replaceAll(/^/gm, '    ');
