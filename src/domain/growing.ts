// A row of whole numbers that grows, close together in memory.
export class Growing {
  held: Int32Array;
  length = 0;

  constructor(room = 1024) {
    this.held = new Int32Array(room);
  }

  push(value: number): void {
    const { length } = this;
    if (length === this.held.length) this.#grow();
    this.held[length] = value;
    this.length = length + 1;
  }

  #grow(): void {
    const larger = new Int32Array(Math.max(16, this.length * 2));
    larger.set(this.held);
    this.held = larger;
  }

  /** What is held now: to be looked at before anything more is pushed. */
  get values(): Int32Array {
    return this.held.subarray(0, this.length);
  }

  /** No room for more than there is. */
  trim(): void {
    this.held = this.held.slice(0, this.length);
  }

  clear(): void {
    this.held = new Int32Array(16);
    this.length = 0;
  }
}
