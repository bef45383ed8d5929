// Numbers of who could know (who-could-know.ts), kept beside weights.ts, of which they are a part.

/**
 * How much what somebody could know counts by how well you know them (level 1, 2, 3; 0: not sure), as a share (ours): an everyday ask
 * goes to people you know well first (method N0); about work more is new a little farther out (science.md s4). A friend is worth asking
 * without any sign: most everyday tips come from people one knows well.
 */
export const COULD_KNOW = {
  everyday: [0.7, 1, 0.85, 0.5],
  career: [0.95, 0.85, 1, 0.9],
  friend: 0.1,
  /** Among those of one level the stronger tie, by this share. */
  strength: 0.1,
  /** People that are shown, and friends among them who are there as friends alone. */
  shown: 8,
  friends: 3,
  /** Of those who could know as well but are to be left in peace. */
  leftOut: 3,
  /** So many are asked about in all. */
  lookedAt: 24,
} as const;
