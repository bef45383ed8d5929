// Word of changes made elsewhere (another window, a command, an import): what is on screen is read anew. Open while the page
// is seen, since a browser allows one server six connections at a time.
import { ask, base } from './server.ts';
import { queries } from './use-book.ts';

let events: EventSource | undefined;

function listen(): void {
  events?.close();
  events = undefined;
  if (document.hidden) return;
  let known: string | undefined;
  events = new EventSource(`${base}/api/changes`);
  const heard = ({ data }: MessageEvent<string>): void => {
    if (known !== undefined && known !== data) void queries.invalidateQueries();
    known = data;
  };
  events.addEventListener('hello', heard);
  events.addEventListener('changed', heard);
  // Nobody there: ask once, so that the page says so. The browser goes on trying by itself.
  events.addEventListener('error', () => void ask(`${base}/api/me`).catch(() => undefined));
}

export function followChanges(): void {
  listen();
  document.addEventListener('visibilitychange', () => {
    listen();
    if (!document.hidden) void queries.invalidateQueries();
  });
}
