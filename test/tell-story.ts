// `npm run story`: two months of an invented job seeker, as Today tells them.
import { tellStoryAnew } from './story.ts';

const { lines } = await tellStoryAnew();
process.stdout.write(`${lines.join('\n').trimStart()}\n`);
