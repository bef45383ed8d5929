// The names under which the pages know what the contracts answer. Types alone: zod stays out of the bundle.
import type { Abilities, AbilityName } from '#contract/abilities.ts';
import type { OutputOf } from '#contract/ability.ts';
import type { importJob } from '#contract/imports.ts';
import type { z } from 'zod';

export type Answer<N extends AbilityName> = OutputOf<Abilities[N]>;

export type Person = Answer<'show'>['person'];
export type PersonRow = Answer<'people'>['items'][number];
export type Interaction = Person['timeline'][number];
export type Gift = Person['gifts']['given'][number];
export type OpenThanks = Person['thanks']['open'][number];
export type ThanksSaid = Person['thanks']['said'][number];
export type PromiseMade = Person['promises'][number];
export type Level = PersonRow['level'];
export type Today = Answer<'today'>;
export type Step = Today['steps'][number];
export type Network = Answer<'network'>;
export type ImportReport = Answer<'imports'>['imports'][number];
export type ImportJob = z.output<typeof importJob>;
export type Tables = Answer<'columns'>;
export type Sweep = Answer<'sweep'>;
export type SweepPerson = Sweep['people'][number];
export type Me = Answer<'me'>['me'];
