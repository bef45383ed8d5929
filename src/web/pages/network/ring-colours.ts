// The colours of the rings as the page has them now: a canvas does not follow `light-dark()` by itself.
import type { LevelWord } from '#words/web/levels.ts';
import { useEffect, useState } from 'react';

export type RingColours = Readonly<Record<LevelWord | 'you' | 'line' | 'paper', string>>;

const tokens: Readonly<Record<keyof RingColours, string>> = {
  well: '--well',
  little: '--little',
  'not-yet': '--not-yet',
  unsure: '--not-yet',
  linked: '--linked',
  you: '--ink',
  line: '--line',
  paper: '--paper',
};

function read(): RingColours {
  const probe = document.body.appendChild(document.createElement('span'));
  const colour = (token: string): string => {
    probe.style.color = `var(${token})`;
    return getComputedStyle(probe).color;
  };
  const found = Object.entries(tokens).map(([name, token]) => [name, colour(token)]);
  probe.remove();
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
