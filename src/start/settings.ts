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
  /** Read when it is asked for: asking the platform takes longer than most commands. */
  readonly locale: string;
}

export const USUAL_PORT = 7400;

export function readSettings(env: NodeJS.ProcessEnv): Settings | { badNow: string } | { badPort: string } {
  const now = env['GOODTURN_NOW'];
  const fixed = now ? Date.parse(now) : undefined;
  if (now && Number.isNaN(fixed)) return { badNow: now };
  const port = env['GOODTURN_PORT'] || undefined;
  if (port !== undefined && !(/^\d{1,5}$/.test(port) && Number(port) <= 65_535)) return { badPort: port };
  return {
    home: resolve(env['GOODTURN_HOME'] || usualHome(env)),
    database: env['GOODTURN_DATABASE'] || undefined,
    host: env['GOODTURN_HOST'] || '127.0.0.1',
    port: port === undefined ? undefined : Number(port),
    now: fixed === undefined ? Date.now : () => fixed,
    timeZone: zoneOf(env['TZ']) ?? Temporal.Now.timeZoneId(),
    get locale() {
      return localeOf(env) ?? Intl.DateTimeFormat().resolvedOptions().locale;
    },
  };
}

/** TZ where it names a zone; `:/etc/localtime` and the like are left to the platform. */
function zoneOf(said: string | undefined): string | undefined {
  try {
    return said ? Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(said).timeZoneId : undefined;
  } catch {
    return undefined;
  }
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
