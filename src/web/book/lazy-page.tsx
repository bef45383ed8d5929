// A page that is fetched when it is first needed, or ahead of that. Where nothing answers it is asked for anew the next
// time; the page in the window is never loaded anew by itself, since that would throw away what was typed.
import { use, type ComponentType, type ReactNode } from 'react';

export interface Page {
  (): ReactNode;
  readonly preload: () => Promise<void>;
}

const pages: Page[] = [];

export function lazyPage(load: () => Promise<ComponentType>): Page {
  let loaded: ComponentType | undefined;
  let loading: Promise<void> | undefined;
  const fetchIt = async (): Promise<void> => {
    try {
      loaded = await load();
    } catch (error) {
      loading = undefined;
      throw error;
    }
  };
  const preload = (): Promise<void> => (loading ??= fetchIt());
  const page = Object.assign(
    function LazyPage() {
      if (!loaded) use(preload());
      const Loaded = loaded;
      return Loaded ? <Loaded /> : null;
    },
    { preload },
  );
  pages.push(page);
  return page;
}

/** So that no way from place to place needs the server for code. */
export async function fetchAllPages(): Promise<void> {
  await Promise.allSettled(pages.map((page) => page.preload()));
}
