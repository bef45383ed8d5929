// Tests beside the code make their zip files with this: yazl is installed in test/ only, and has no types.
import { createRequire } from 'node:module';
import { buffer } from 'node:stream/consumers';

interface ZipFile {
  readonly outputStream: NodeJS.ReadableStream;
  addBuffer(content: Buffer, path: string, options?: { compress?: boolean; mtime?: Date }): void;
  end(): void;
}
const { ZipFile } = createRequire(import.meta.url)('yazl') as { ZipFile: new () => ZipFile };

/** The bytes of a zip file with these files in it; the same input gives the same bytes. */
export async function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<Buffer> {
  const zip = new ZipFile();
  const mtime = new Date(2026, 0, 1);
  for (const [path, content] of Object.entries(files))
    zip.addBuffer(Buffer.from(content as Uint8Array), path, { mtime });
  zip.end();
  return buffer(zip.outputStream);
}
