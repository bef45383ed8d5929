// One upload, with word of how far it is: what `fetch` does not tell. The browser reads the files from the disk as it sends them.
import { ask, base } from './server.ts';

export interface Sent {
  readonly ok: boolean;
  readonly answer: { readonly id?: string; readonly code?: string; readonly detail?: string };
}

/** Null where nobody answered, or it was stopped. */
export function sendForm(
  form: FormData,
  id: string,
  onSent: (bytes: number) => void,
  stop: AbortSignal,
): Promise<Sent | null> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${base}/api/imports`);
    request.setRequestHeader('idempotency-key', id);
    request.upload.addEventListener('progress', ({ loaded }) => onSent(loaded));
    request.addEventListener('load', () => {
      let answer: Sent['answer'] = {};
      try {
        answer = JSON.parse(request.responseText) as Sent['answer'];
      } catch {
        // Not the server's words: told as a stop.
      }
      resolve({ ok: request.status === 202, answer });
    });
    const nobody = (): void => {
      resolve(null);
      // So that the page says so, and asks again.
      if (!stop.aborted) void ask(`${base}/api/me`).catch(() => undefined);
    };
    request.addEventListener('error', nobody);
    request.addEventListener('abort', nobody);
    stop.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}
