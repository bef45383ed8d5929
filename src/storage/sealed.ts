// A copy that only who knows the passphrase can read: scrypt (RFC 7914) makes the key, AES-256-GCM seals and proves the bytes.
// Layout: magic, log2 of scrypt's N (1 byte), salt (16), nonce (12), sealed bytes, tag (16). The beginning is proved as well.
// Nothing that was unsealed may be used before the end was reached: only there the tag is compared.
import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';

export const SEALED_MAGIC = 'GOODTURN SEALED 1\n';
/** 128 MB and some tenths of a second for each guess (OWASP: N = 2^17, r = 8, p = 1). */
const LOG_N = 17;
const MOST_LOG_N = 20;
const BEGINNING = SEALED_MAGIC.length + 1 + 16 + 12;
const TAG = 16;

async function keyOf(passphrase: string, salt: Uint8Array, logN: number): Promise<Buffer> {
  const N = 2 ** logN;
  return new Promise((resolve, reject) =>
    scrypt(passphrase.normalize('NFKC'), salt, 32, { N, r: 8, p: 1, maxmem: 256 * N * 8 }, (error, key) =>
      error ? reject(error) : resolve(key),
    ),
  );
}

export async function* seal(
  chunks: AsyncIterable<Uint8Array>,
  passphrase: string,
): AsyncGenerator<Uint8Array> {
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const beginning = Buffer.concat([Buffer.from(SEALED_MAGIC, 'latin1'), Buffer.from([LOG_N]), salt, nonce]);
  const cipher = createCipheriv('aes-256-gcm', await keyOf(passphrase, salt, LOG_N), nonce);
  cipher.setAAD(beginning);
  yield beginning;
  for await (const chunk of chunks) yield cipher.update(chunk);
  yield cipher.final();
  yield cipher.getAuthTag();
}

/** Throws `UnsealError` at the end where the passphrase is another one, or a byte was changed. */
export class UnsealError extends Error {}

export async function* unseal(
  chunks: AsyncIterable<Uint8Array>,
  passphrase: string,
): AsyncGenerator<Uint8Array> {
  let held: Buffer = Buffer.alloc(0);
  let decipher: ReturnType<typeof createDecipheriv> | undefined;
  for await (const chunk of chunks) {
    held = Buffer.concat([held, chunk]);
    if (!decipher) {
      if (held.length < BEGINNING) continue;
      const beginning = held.subarray(0, BEGINNING);
      const logN = beginning[SEALED_MAGIC.length]!;
      if (logN < 10 || logN > MOST_LOG_N) throw new UnsealError('not sealed by Goodturn');
      const salt = beginning.subarray(SEALED_MAGIC.length + 1, SEALED_MAGIC.length + 17);
      const nonce = beginning.subarray(SEALED_MAGIC.length + 17);
      const made = createDecipheriv('aes-256-gcm', await keyOf(passphrase, salt, logN), nonce);
      made.setAAD(beginning);
      decipher = made;
      held = held.subarray(BEGINNING);
    }
    if (held.length > TAG) {
      yield decipher.update(held.subarray(0, -TAG));
      held = Buffer.from(held.subarray(-TAG));
    }
  }
  if (!decipher || held.length !== TAG) throw new UnsealError('cut off');
  (decipher as ReturnType<typeof createDecipheriv> & { setAuthTag(tag: Uint8Array): void }).setAuthTag(held);
  try {
    yield decipher.final();
  } catch {
    throw new UnsealError('another passphrase, or changed');
  }
}
