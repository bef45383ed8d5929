// Where the focus goes when what had it changes or goes away: it never falls back to the top of the page.
import { useCallback, useEffect, useRef, useState, type RefObject } from 'react';

/** Goes into `ref`. */
export type Place = (it: HTMLElement | null) => void;

export interface Landing {
  readonly place: Place;
  /** Gives the focus to the place as soon as it is on the page. */
  readonly land: () => void;
}

/** A line, heading or control that takes the focus; it needs `tabIndex={-1}` where it is no control. */
export function useLanding(): Landing {
  const held = useRef<HTMLElement>(null);
  const awaited = useRef(false);
  const [landings, setLandings] = useState(0);
  const place = useCallback((it: HTMLElement | null) => {
    held.current = it;
    if (!it || !awaited.current) return;
    awaited.current = false;
    it.focus();
  }, []);
  // Not at once: a dialog that closes with it gives the focus back first.
  useEffect(() => {
    if (landings === 0) return;
    if (held.current) held.current.focus();
    else awaited.current = true;
  }, [landings]);
  return { place, land: useCallback(() => setLandings((count) => count + 1), []) };
}

export interface Opening {
  readonly opener: Place;
  readonly open: boolean;
  readonly show: () => void;
  /** Closes, and the focus goes back to the opener. */
  readonly close: () => void;
}

/** Something that opens from a button and closes back onto it. */
export function useOpening(): Opening {
  const { place: opener, land } = useLanding();
  const [open, setOpen] = useState(false);
  const show = useCallback(() => setOpen(true), []);
  const close = useCallback(() => {
    setOpen(false);
    land();
  }, [land]);
  return { opener, open, show, close };
}

/** What comes upon a press takes the focus as it comes. */
export function useFocusOnArrival<E extends HTMLElement>(arrives: boolean): RefObject<E | null> {
  const place = useRef<E>(null);
  const [first] = useState(arrives);
  useEffect(() => {
    if (first) place.current?.focus();
  }, [first]);
  return place;
}

/** To the name of the page: for what is gone without a trace. */
export function focusHeading(): void {
  document.querySelector<HTMLElement>('h1')?.focus();
}
