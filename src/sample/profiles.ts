// The worlds that can be asked for by name.
import { plainHabits, type Habits } from './habits.ts';
import { honestHabits } from './honest-habits.ts';

export const profiles: Readonly<Record<string, Habits>> = { plain: plainHabits, honest: honestHabits };
