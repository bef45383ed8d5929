// Puts what commands start from into a few files, packages included: a command reads 30 files instead of 400, which is most of
// its start. What is bundled is the product as it is; where there is no bundle, or an older one than the sources, ./goodturn
// runs the sources. `node scripts/bundle.mjs` makes that of a checkout; emit.mjs that of the published package.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pathToFileURL, fileURLToPath } from 'node:url';
import { withLock } from './lock.mjs';
import { run } from './run.mjs';
import { root } from './setup.mjs';

const KEPT_MS = 7 * 24 * 3600 * 1000;

/** Loaded where the bundle is; of what they hold, only what is used is looked at. */
const plainBuiltins = ['node:events', 'node:fs', 'node:os', 'node:path'];
/** Loaded when one of their functions is called: most commands call none. */
const rareBuiltins = [
  'node:child_process',
  'node:fs/promises',
  'node:module',
  'node:stream/consumers',
  'node:util',
  'node:v8',
];
const lateBuiltins = new Set([...plainBuiltins, ...rareBuiltins, 'node:process']);

/** A built-in as a module of constants, of which the bundler leaves out what is not used. */
function partsOf(id) {
  if (id === 'node:process') return 'export default globalThis.process;';
  const rare = rareBuiltins.includes(id);
  const all = `process.getBuiltinModule('${id}')`;
  const names = Object.keys(process.getBuiltinModule(id)).filter(
    (name) => /^[a-z]\w*$/i.test(name) && name !== 'default' && !(id === 'node:fs' && name === 'promises'),
  );
  const part = (name) =>
    rare && /^[a-z]/.test(name) ? `(...call) => ${all}.${name}(...call)` : `/* @__PURE__ */ ${all}.${name}`;
  const whole = rare
    ? `/* @__PURE__ */ new Proxy({}, { get: (_, name) => ${all}[name] })`
    : `/* @__PURE__ */ ${all}`;
  return [...names.map((name) => `export const ${name} = ${part(name)};`), `export default ${whole};`].join(
    '\n',
  );
}

/** What most commands load sooner or later, and all that loading it takes with it: in one file, which is quicker than thirty. */
const heavyPackage = /[\\/]node_modules[\\/](?!kysely[\\/]|commander[\\/])/;
const heavyFolder =
  /^(sample|http|formats|web|domain[\\/]check-words)[\\/]|^domain[\\/]lists[\\/]topics|import-worker/;
const lateNode = /^node:(crypto|worker_threads|http|zlib|stream|os$|module)/;

function lightIn(source) {
  const light = new Map();
  const isHeavy = (id) =>
    heavyPackage.test(id) || heavyFolder.test(relative(source, id)) || lateNode.test(id) || id.includes(OWN);
  const isLight = (id, graph) => {
    const known = light.get(id);
    if (known !== undefined) return known;
    light.set(id, true); // in a circle: the others decide
    const is = !isHeavy(id) && (graph.getModuleInfo(id)?.importedIds ?? []).every((it) => isLight(it, graph));
    light.set(id, is);
    return is;
  };
  return isLight;
}

/**
 * The entry has its own parts of built-ins: it imports nothing, so that it says that Node is to keep what it compiles before
 * anything is compiled. The bundler's own few lines have theirs too, since they run before all others.
 */
const OWN = '?own';
const hasOwn = (importer, entry) => importer === entry || importer?.startsWith('\0rolldown');

/** Bundles `source`/main.(ts|js) into the folder `target`; the entry is main.js. */
export async function bundle(source, target, extension) {
  const { rolldown } = await import('rolldown');
  const { glance } = await import(pathToFileURL(join(source, 'contract', `glance.${extension}`)).href);
  const entry = join(source, `main.${extension}`);
  const isLight = lightIn(source);
  let worker;
  const build = await rolldown({
    input: { main: entry },
    cwd: root,
    platform: 'node',
    treeshake: { propertyReadSideEffects: false },
    // What only few commands use, and what is no JavaScript to be moved, stays where it is.
    external: ['pg', 'pg-native'],
    plugins: [
      {
        name: 'contracts-at-a-glance',
        load: (id) =>
          id === join(source, 'contract', `glance.${extension}`)
            ? `export const glance = ${JSON.stringify(glance)};`
            : null,
      },
      {
        // Work in a thread of its own begins from the bundle as well.
        name: 'worker-from-the-bundle',
        buildStart() {
          worker = this.emitFile({ type: 'chunk', id: join(source, 'app', `import-worker.${extension}`) });
        },
        transform(code, id) {
          const named = `import.meta.resolve('#app/import-worker.${extension}')`;
          return id === join(source, 'app', `import-jobs.${extension}`)
            ? code.replace(named, `import.meta.ROLLUP_FILE_URL_${worker}`)
            : null;
        },
      },
      {
        // Importing a built-in lists all that it holds, and so loads parts of it that nobody asked for.
        name: 'of-built-ins-what-is-used',
        resolveId: (id, importer) =>
          lateBuiltins.has(id)
            ? `\0${id}${hasOwn(importer, entry) ? `${OWN}-${importer === entry}` : ''}`
            : null,
        load: (id) => {
          const name = id.slice(1).split('?')[0];
          return lateBuiltins.has(name) ? partsOf(name) : null;
        },
      },
    ],
    logLevel: 'silent',
  });
  try {
    const { output } = await build.generate({
      format: 'esm',
      codeSplitting: {
        groups: [{ name: (id, graph) => (id !== entry && isLight(id, graph) ? 'core' : null) }],
      },
      // Names stay, for whoever reads where something went wrong.
      minify: { mangle: false, compress: true, codegen: true },
      // That of the worker changes with what it holds: a program that runs starts the one that it came with.
      entryFileNames: ({ name }) => (name === 'main' ? '[name].js' : '[name]-[hash].js'),
      chunkFileNames: '[name]-[hash].js',
    });
    mkdirSync(target, { recursive: true });
    // The entry last: whoever runs meanwhile sees the old files whole or the new ones whole.
    for (const file of output.toSorted((a, b) => Number(a.isEntry ?? false) - Number(b.isEntry ?? false)))
      writeFileSync(join(target, file.fileName), file.code ?? file.source);
    return new Set(output.map((file) => file.fileName));
  } finally {
    await build.close();
  }
}

const commands = join(root, '.cache', 'commands');

/** That of a checkout, in .cache/commands; a program that is still running goes on with the files it began with. */
export async function bundleCheckout() {
  const began = new Date();
  const main = join(commands, 'main.js');
  const madeAt = () => statSync(main, { throwIfNoEntry: false })?.mtimeMs;
  const before = madeAt();
  await withLock(join(root, '.cache', 'commands.lock'), async () => {
    if (madeAt() !== before) return; // another run made it while this one waited
    const files = await bundle(join(root, 'src'), commands, 'ts');
    for (const name of readdirSync(commands))
      if (!files.has(name) && Date.now() - statSync(join(commands, name)).mtimeMs > KEPT_MS)
        rmSync(join(commands, name));
    await warmUp(main);
    if (madeAt() === undefined) throw new Error('the bundle does not run');
    // As old as what it was made of: a source that was saved meanwhile is newer.
    utimesSync(main, began, began);
  });
}

/** Runs a few commands on a book of nobody, in one process: Node keeps compiled what ran in the first one, and no more. */
async function warmUp(main) {
  const home = mkdtempSync(join(tmpdir(), 'goodturn-warm-'));
  const lines = [['add', 'Ada Example'], ['people', 'ada'], ['network'], ['today'], ['today', '--json']];
  const script = `for (const [n, words] of ${JSON.stringify(lines)}.entries()) {
    process.argv = [process.execPath, ${JSON.stringify(main)}, ...words];
    await import(${JSON.stringify(pathToFileURL(main).href)} + '?' + n);
  }`;
  const env = { ...process.env, GOODTURN_HOME: home, NODE_COMPILE_CACHE: join(root, '.cache', 'node') };
  delete env.GOODTURN_DATABASE;
  const flags = ['--min-semi-space-size=16', '--input-type=module', '-e', script];
  const { code } = await run(process.execPath, flags, { quiet: true, env });
  rmSync(home, { recursive: true, force: true });
  // One that does not run is none: ./goodturn then runs the sources.
  if (code !== 0) rmSync(main);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundleCheckout();
