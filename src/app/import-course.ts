// What the user wishes of an import that is at work: that it goes on, rests, or stops and is taken out. Asked between pieces and
// before each read of a file, so that an answer comes within a moment whatever a reader is busy with.
import type { GivenFile } from '#formats/format.ts';

export type Wish = 'go-on' | 'pause' | 'cancel';

export interface Course {
  wish(): Wish;
}

/** The import was stopped by the user; whoever catches it takes out what was stored. */
export class CancelledError extends Error {
  constructor() {
    super('the import was stopped by the user');
  }
}

const LOOKED_EVERY_MS = 100;

/** Nothing to wait for: undefined. Rests while that is wished; throws `CancelledError`. `onRest` hears of rest and of its end. */
export type Checkpoint = () => Promise<void> | undefined;

export function checkpointOf(course: Course | undefined, onRest: (resting: boolean) => void): Checkpoint {
  if (!course) return () => undefined;
  const rest = async (): Promise<void> => {
    onRest(true);
    while (course.wish() === 'pause') await new Promise((resolve) => setTimeout(resolve, LOOKED_EVERY_MS));
    if (course.wish() === 'cancel') throw new CancelledError();
    onRest(false);
  };
  return () => {
    const wish = course.wish();
    if (wish === 'go-on') return undefined;
    if (wish === 'cancel') throw new CancelledError();
    return rest();
  };
}

/** Files of which no byte is read while the import rests or once it is to stop. */
export function heldFiles<F extends Pick<GivenFile, 'bytes'>>(
  files: readonly F[],
  checkpoint: Checkpoint,
): F[] {
  return files.map((file) => {
    const { bytes } = file;
    return {
      ...file,
      bytes: {
        ...bytes,
        read: async (offset: number, length: number) => {
          const resting = checkpoint();
          if (resting) await resting;
          return bytes.read(offset, length);
        },
        ...(bytes.readInto
          ? {
              readInto: async (target: Uint8Array, offset: number) => {
                const resting = checkpoint();
                if (resting) await resting;
                return bytes.readInto!(target, offset);
              },
            }
          : {}),
      },
    };
  });
}

const WISHES: readonly Wish[] = ['go-on', 'pause', 'cancel'];

export interface SharedCourse extends Course {
  readonly shared: SharedArrayBuffer;
  become(wish: Wish): void;
}

/** A wish that another thread sees at once, also one that is busy. */
export function sharedCourse(shared = new SharedArrayBuffer(4)): SharedCourse {
  const cell = new Int32Array(shared);
  return {
    shared,
    wish: () => WISHES[Atomics.load(cell, 0)] ?? 'go-on',
    become: (wish) => void Atomics.store(cell, 0, WISHES.indexOf(wish)),
  };
}
