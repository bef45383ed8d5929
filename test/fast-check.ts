// Property tests beside the code reach fast-check from here: it is installed in test/ only.
//   import { fc } from '#test/fast-check.ts';
export * as fc from 'fast-check';
