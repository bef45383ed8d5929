// What the environment says: data folder, database, address, clock. Read once, at the start.
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

export interface Settings {
  readonly home: string;
  readonly database: string | undefined;
  readonly host: string;
  /** Undefined: 7400, or the next free one. 0: any free one. */
  readonly port: number | undefined;
  /** Reads the clock: `GOODTURN_NOW` in tests. */
  readonly now: () => number;
  readonly timeZone: string;
  readonly locale: string;
}

export const USUAL_PORT = 7400;

export function readSettings(env: NodeJS.ProcessEnv): Settings | { badNow: string } {
  const now = env['GOODTURN_NOW'];
  const fixed = now ? Date.parse(now) : undefined;
  if (now && Number.isNaN(fixed)) return { badNow: now };
  const { timeZone, locale } = Intl.DateTimeFormat().resolvedOptions();
  return {
    home: resolve(env['GOODTURN_HOME'] || usualHome(env)),
    database: env['GOODTURN_DATABASE'] || undefined,
    host: env['GOODTURN_HOST'] || '127.0.0.1',
    port:
      env['GOODTURN_PORT'] === undefined || env['GOODTURN_PORT'] === ''
        ? undefined
        : Number(env['GOODTURN_PORT']),
    now: fixed === undefined ? Date.now : () => fixed,
    timeZone: env['TZ'] || timeZone,
    locale: localeOf(env) ?? locale,
  };
}

function usualHome(env: NodeJS.ProcessEnv): string {
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Goodturn');
  if (process.platform === 'win32')
    return join(env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Goodturn');
  return join(env['XDG_DATA_HOME'] || join(homedir(), '.local', 'share'), 'goodturn');
}

function localeOf(env: NodeJS.ProcessEnv): string | undefined {
  const said = (env['LC_ALL'] || env['LC_TIME'] || env['LANG'] || '').split('.')[0]!.replace('_', '-');
  try {
    return said === '' || said === 'C' || said === 'POSIX' ? undefined : new Intl.Locale(said).toString();
  } catch {
    return undefined;
  }
}
