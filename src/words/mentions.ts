// People mentioned in notes.
export const mentions = {
  /** In the place of whoever was forgotten. */
  somebody: () => 'somebody',
  /** In a note as one writes and reads it on a terminal. */
  named: (name: string) => `@${name}`,
};
