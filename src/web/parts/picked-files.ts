// What was dropped or chosen, as files with their paths: folders are walked, hidden system files left out.
import type { PickedFile } from '../book/import-run.ts';

const ignored = /(^|\/)(\.DS_Store|Thumbs\.db|desktop\.ini|__MACOSX(\/.*)?)$/;

const wanted = (file: PickedFile): boolean => !ignored.test(file.path);

export function chosenFiles(list: FileList | null): PickedFile[] {
  return [...(list ?? [])]
    .map((file) => ({ path: file.webkitRelativePath || file.name, file }))
    .filter(wanted);
}

export async function droppedFiles(transfer: DataTransfer): Promise<PickedFile[]> {
  // Entries must be taken before the first await: afterwards the browser has emptied the transfer.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry?.() ?? null);
  const plain = [...transfer.files];
  if (entries.every((entry) => entry === null))
    return plain.map((file) => ({ path: file.name, file })).filter(wanted);
  const found = await Promise.all(entries.filter((entry) => entry !== null).map(filesOf));
  return found.flat().filter(wanted);
}

async function filesOf(entry: FileSystemEntry): Promise<PickedFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ path: entry.fullPath.replace(/^\//, ''), file }];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: PickedFile[] = [];
  for (;;) {
    // Chrome hands over at most 100 entries at a time.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return found;
    for (const inner of some) found.push(...(await filesOf(inner)));
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}
