// `npm run story`: two months of an invented job seeker, as Today tells them.
import { withBook } from './books.ts';
import { tellStory } from './story.ts';

const { lines, rules, days } = await withBook('sqlite', tellStory);
process.stdout.write(`${lines.join('\n')}\n`);
if (process.env['STORY_RULES'])
  console.log([...rules].toSorted(), new Set(days.flatMap((it) => it.steps.map((step) => step.kind))));
