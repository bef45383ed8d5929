// The running import, followed from any page.
import { useSyncExternalStore } from 'react';
import { importRun, onImportRun, type ImportRun } from './import-run.ts';

export function useImportRun(): ImportRun {
  return useSyncExternalStore(onImportRun, importRun);
}
