// Where what had the focus is gone after an act, the page's heading takes it: never nobody.
export function focusHeading(): void {
  // After the page has drawn what the act changed.
  requestAnimationFrame(() => document.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true }));
}
