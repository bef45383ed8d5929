// What a log may hold of a bug: its kind and where it happened. Not its message, which may quote what somebody wrote.
export function faultTrace(error: unknown): string {
  if (!(error instanceof Error)) return 'a fault without a trace';
  const { code } = error as { code?: unknown };
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [`${error.name}${typeof code === 'string' ? ` ${code}` : ''}`, ...frames].join('\n');
}
