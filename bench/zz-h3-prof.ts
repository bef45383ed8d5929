import { openStore, type Store } from '#storage/open.ts';
import { makeId } from '#app/make-id.ts';
import { run } from '#app/run.ts';
const store = (await openStore({ home: process.argv[2]! }, makeId, Date.now())) as Store;
const door = { actor: 'you', now: Date.parse('2026-11-22T12:00:00Z'), timeZone: 'Europe/Berlin', locale: 'en-GB', newId: makeId };
const cpu = async (name: string, n: number, f: (i: number) => Promise<unknown>) => {
  const t: number[] = [];
  for (let i = 0; i < n; i++) { const a = process.cpuUsage(); await f(i); const b = process.cpuUsage(a); t.push((b.user + b.system) / 1000); }
  t.sort((a, b) => a - b);
  console.log(name.padEnd(20), 'cpu p50', t[n >> 1]!.toFixed(1), 'p90', t[Math.floor(n * 0.9)]!.toFixed(1), 'max', t[n - 1]!.toFixed(1));
};
await cpu('first', 1, () => run(store, door, 'people', { words: 'zz' }));
const top = ((await run(store, door, 'people', { limit: 500 })) as any).value.items as any[];
await cpu('people page', 60, (i) => run(store, door, 'people', { limit: 100, offset: i * 700 }));
await cpu('people unsure', 30, (i) => run(store, door, 'people', { limit: 100, offset: i * 30, level: 'unsure' }));
await cpu('search 1', 26, (i) => run(store, door, 'people', { limit: 100, words: String.fromCharCode(97 + i) }));
await cpu('search 2', 60, (i) => run(store, door, 'people', { limit: 100, words: top[i].name.slice(0, 6) }));
await cpu('show top', 500, (i) => run(store, door, 'show', { person: top[i].id }));
await cpu('show name', 60, (i) => run(store, door, 'show', { person: top[i].name }));
const note = async (i: number) => { const who = top[i % 500].id; await run(store, door, 'note', { person: who, text: 'x' + i }); };
await cpu('note', 40, note);
for (const n of ['network', 'today'] as const) { const t: number[] = []; for (let i = 0; i < 30; i++) { await note(i); const a = process.cpuUsage(); await run(store, door, n, {}); const b = process.cpuUsage(a); t.push((b.user + b.system) / 1000); } t.sort((a, b) => a - b); console.log(n, 'after write p50', t[15]!.toFixed(1), 'max', t[29]!.toFixed(1)); }
{ const t: number[] = []; for (let i = 0; i < 30; i++) { await note(i); const a = process.cpuUsage(); await run(store, door, 'people', { words: 'ma' + String.fromCharCode(97 + i % 26) }); const b = process.cpuUsage(a); t.push((b.user + b.system) / 1000); } t.sort((a, b) => a - b); console.log('search after write p50', t[15]!.toFixed(1), 'max', t[29]!.toFixed(1)); }
await store.close();
