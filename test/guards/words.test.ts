// Two promises about words. Every sentence that the web pages show comes from src/words, so that another language is one more
// folder; and what is said there keeps to the tone of the house: no sales words, no pressure, no praise, no exclamation marks.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

const source = fileURLToPath(new URL('../../src/', import.meta.url));

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/** Attributes that a person reads or hears; any letter in them is language. */
const readable = new Set([
  'aria-label',
  'aria-description',
  'aria-valuetext',
  'aria-roledescription',
  'title',
  'placeholder',
  'alt',
  'label',
]);
/** Attributes and calls whose strings are for the browser. */
const technical = new Set(['className', 'd', 'viewBox', 'rel', 'strokeDasharray', 'transform']);
const technicalCalls = new Set([
  'matchMedia',
  'querySelector',
  'querySelectorAll',
  'matches',
  'closest',
  'includes',
]);

const severalWords = /\p{L}{2,}[,.;:?!…’”]*\s+[“‘]?\p{L}{2,}/u;
const oneWord = /^\p{Lu}\p{Ll}+[.?!…]?$/u;

const banned: readonly (readonly [string, RegExp])[] = [
  [
    'a sales word',
    /\b(leads?|pipelines?|prospects?|prospecting|targets?|targeting|CRM|streaks?|overdue)\b/iu,
  ],
  ['a word of pressure', /\b(should|must|only|just|fail(s|ed|ure|ures)?)\b/iu],
  ['an exclamation mark', /!(?!=)/u],
  [
    'praise',
    /\b(great job|good job|well done|awesome|congratulations|congrats|keep it up|amazing|you rock)\b/iu,
  ],
  ['a digit for a level', /\blevel \d\b/iu],
];

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function walk(node: Node, above: readonly Node[], visit: (node: Node, above: readonly Node[]) => void): void {
  visit(node, above);
  const inner = [...above, node];
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? (value as unknown[]) : [value])
      if (isNode(child)) walk(child, inner, visit);
  }
}

function eachText(
  code: string,
  file: string,
  visit: (text: string, node: Node, above: readonly Node[]) => void,
): void {
  const { program, errors } = parseSync(file, code);
  assert.deepEqual(errors, [], `${file} could not be parsed`);
  walk(program as unknown as Node, [], (node, above) => {
    if (node.type === 'JSXText') visit(String(node['value']), node, above);
    else if (node.type === 'Literal' && typeof node['value'] === 'string') visit(node['value'], node, above);
    else if (node.type === 'TemplateElement')
      visit((node['value'] as { cooked: string }).cooked, node, above);
  });
}

function nameOf(node: Node | undefined): string {
  const name = node?.['name'];
  return isNode(name) ? nameOf(name) : typeof name === 'string' ? name : '';
}

function calledName(node: Node): string {
  const callee = node['callee'];
  if (!isNode(callee)) return '';
  return nameOf(isNode(callee['property']) ? callee['property'] : callee);
}

/** Sentences and words for people that stand in a page instead of in src/words. */
function sentencesIn(code: string, file: string): string[] {
  const found: string[] = [];
  eachText(code, file, (text, node, above) => {
    if (!/\p{L}/u.test(text)) return;
    const parent = above.at(-1);
    const attribute = above.findLast((it) => it.type === 'JSXAttribute');
    if (
      above.some(
        (it) =>
          it.type.startsWith('TS') ||
          it.type.startsWith('Import') ||
          (it.type === 'ExportNamedDeclaration' && it['source'] === node),
      )
    )
      return;
    if (attribute && technical.has(nameOf(attribute))) return;
    const said =
      node.type === 'JSXText' ||
      (attribute && readable.has(nameOf(attribute))) ||
      (parent?.type === 'JSXExpressionContainer' && above.at(-2)?.type === 'JSXElement') ||
      severalWords.test(text) ||
      (oneWord.test(text) && parent?.type !== 'BinaryExpression');
    const forBrowser = above.some(
      (it) => it.type === 'CallExpression' && technicalCalls.has(calledName(it)) && parent === it,
    );
    if (said && !forBrowser) found.push(`${file}: ${text.trim()}`);
  });
  return found;
}

/** What is said against the tone of the house. Codes and keys (no blank, small letters) are not said. */
function bannedIn(code: string, file: string): string[] {
  const found: string[] = [];
  eachText(code, file, (text, _node, above) => {
    if (above.some((it) => it.type.startsWith('TS') || it.type.startsWith('Import'))) return;
    if (!/\s|^\p{Lu}/u.test(text)) return;
    for (const [what, pattern] of banned)
      if (pattern.test(text)) found.push(`${file}: ${what}: ${text.trim()}`);
  });
  return found;
}

function filesOf(folder: string): string[] {
  return readdirSync(join(source, folder), { recursive: true, withFileTypes: true })
    .filter(
      (entry) =>
        entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$|\.config\.ts$/.test(entry.name),
    )
    .map((entry) => join(entry.parentPath, entry.name));
}

function inAll(folder: string, check: (code: string, file: string) => string[]): string[] {
  const files = filesOf(folder);
  assert.ok(files.length >= 10, `only ${files.length} files seen in src/${folder}`);
  return files.flatMap((file) => check(readFileSync(file, 'utf8'), file.slice(source.length)));
}

test('every sentence of the web pages comes from src/words', () => {
  assert.deepEqual(inAll('web', sentencesIn), []);
});

test('a sentence planted in a page is found, wherever it hides', () => {
  const planted = [
    `export const A = () => <p>Hello</p>;`,
    `export const A = () => <p>{'Hello'}</p>;`,
    `export const A = () => <button aria-label="Close" />;`,
    `export const A = () => <input placeholder={'a name'} />;`,
    `export const A = ({ n }) => <p title={\`\${n} people\`} />;`,
    `say('Kept.');`,
    `const text = 'Nothing was changed.';`,
    `const text = \`You know \${name} well\`;`,
  ];
  for (const code of planted) assert.equal(sentencesIn(code, 'planted.tsx').length, 1, code);
  const clean = [
    `import { x } from './a b.ts'; export const A = () => <p className="quiet small">{words.title()}</p>;`,
    `if (event.key === 'Escape') document.querySelector('input, select textarea');`,
    `export const A = () => <a rel="noreferrer noopener" href="/imports">{text}</a>;`,
  ];
  for (const code of clean) assert.deepEqual(sentencesIn(code, 'clean.tsx'), [], code);
});

test('nothing that is said breaks the tone of the house', () => {
  assert.deepEqual(inAll('words', bannedIn), []);
});

test('a banned word planted in src/words is found', () => {
  const planted = [
    `export const a = () => 'You should write to them.';`,
    `export const a = (n) => \`\${n} leads in your pipeline\`;`,
    `export const a = { b: 'Overdue' };`,
    `export const a = () => 'Well done.';`,
    `export const a = () => 'It is in!';`,
    `export const a = () => 'A Level 3 contact';`,
    `export const a = () => 'The import failed.';`,
  ];
  for (const code of planted) assert.notEqual(bannedIn(code, 'planted.ts').length, 0, code);
  assert.deepEqual(
    bannedIn(
      `export const codes = ['lead', 'not-failed']; export const a = () => 'They are leading a choir.';`,
      'clean.ts',
    ),
    [],
  );
});
