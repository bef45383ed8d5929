// What was typed into a form: fields that hold something, and fields of one entry a line.

export function filled(form: HTMLFormElement, names: readonly string[]): Record<string, string> {
  const fields = new FormData(form);
  return Object.fromEntries(
    names.map((name) => [name, String(fields.get(name) ?? '').trim()]).filter(([, value]) => value),
  );
}

export function entries(form: HTMLFormElement, name: string): string[] {
  return String(new FormData(form).get(name) ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}
