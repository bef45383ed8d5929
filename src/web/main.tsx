// Starts the page: the calendar where the browser lacks it, then the shell with its pages.
import './base.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { followChanges } from './book/changes.ts';
import { followImports } from './book/import-run.ts';
import { fetchAllPages } from './book/lazy-page.tsx';
import { onServerState, serverState } from './book/server.ts';
import { queries } from './book/use-book.ts';
import { router } from './router.tsx';

if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');

followImports();
followChanges();
onServerState(() => {
  if (serverState() !== 'running') return;
  void fetchAllPages();
  void router.invalidate(); // what could not be shown meanwhile is tried again
});

const place = document.querySelector('#goodturn');
if (place) {
  createRoot(place).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
}

setTimeout(() => void fetchAllPages(), 500);
