// The colours of the rings as the page has them now: a canvas does not follow `light-dark()` by itself.
import type { LevelWord } from '#words/web/levels.ts';
import { useEffect, useState } from 'react';

export type RingColours = Readonly<Record<LevelWord | 'you' | 'line', string>>;

const tokens: Readonly<Record<keyof RingColours, string>> = {
  well: '--well',
  little: '--little',
  'not-yet': '--not-yet',
  unsure: '--not-yet',
  linked: '--linked',
  you: '--ink',
  line: '--line',
};

function read(): RingColours {
  // One element for each: a colour that changes on one element may be on its way as a transition.
  const found = Object.entries(tokens).map(([name, token]) => {
    const probe = document.createElement('span');
    probe.style.color = `var(${token})`;
    document.body.append(probe);
    const { color } = getComputedStyle(probe);
    probe.remove();
    return [name, color];
  });
  return Object.fromEntries(found) as Record<keyof RingColours, string>;
}

/** Read anew when the system turns dark, or the reader chooses another look. */
export function useRingColours(): RingColours {
  const [colours, setColours] = useState(read);
  useEffect(() => {
    const again = (): void => setColours(read());
    const dark = matchMedia('(prefers-color-scheme: dark)');
    dark.addEventListener('change', again);
    const chosen = new MutationObserver(again);
    chosen.observe(document.documentElement, { attributeFilter: ['data-look'] });
    return () => {
      dark.removeEventListener('change', again);
      chosen.disconnect();
    };
  }, []);
  return colours;
}
