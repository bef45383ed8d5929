// Messages out of a large JSON file: as JSON.parse gives them, wherever the file is cut into pieces, and what is there of a file cut off.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fc } from '#test/fast-check.ts';
import { readJsonItems, type JsonOutline } from './json-items.ts';

async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function read(
  text: string,
  size = text.length,
): Promise<{ items: unknown[]; lists: number[]; lines: number[]; outline: JsonOutline }> {
  const [items, lists, lines]: [unknown[], number[], number[]] = [[], [], []];
  const outline = await readJsonItems(inPieces(text, Math.max(1, size)), ({ list, value, line }) => {
    items.push(value);
    lists.push(list);
    lines.push(line);
  });
  return { items, lists, lines, outline };
}

test('law: whatever the messages hold and wherever the pieces end, each comes out as it is', async () => {
  const message = fc.dictionary(fc.string({ maxLength: 8 }), fc.jsonValue({ maxDepth: 3 }), { maxKeys: 4 });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ name: fc.string(), messages: fc.array(message, { maxLength: 4 }) }), {
        maxLength: 3,
      }),
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 0, max: 2 }),
      async (chats, size, indent) => {
        const { items, lists, outline } = await read(
          JSON.stringify({ about: 'messages', chats }, null, indent),
          size,
        );
        assert.deepEqual(items, JSON.parse(JSON.stringify(chats.flatMap((chat) => chat.messages))));
        assert.deepEqual(
          lists,
          chats.flatMap((chat, at) => chat.messages.map(() => at)),
        );
        assert.deepEqual(outline, {
          value: { about: 'messages', chats: chats.map(({ name }, at) => ({ name, messages: at })) },
          cutOff: false,
          broken: 0,
        });
      },
    ),
    { numRuns: 200 },
  );
});

test('a list inside of a message is part of it; a message that does not parse is counted', async () => {
  const { items, outline } = await read(
    '{"messages": [{"a": {"messages": [{"b": "]}"}]}}, {"c": tru}, {"d": 1}], "title": "T"}',
  );
  assert.deepEqual(items, [{ a: { messages: [{ b: ']}' }] } }, { d: 1 }]);
  assert.deepEqual(outline, { value: { messages: 0, title: 'T' }, cutOff: false, broken: 1 });
});

test('of a file cut off anywhere whole messages come out, and what stood in front of them', async () => {
  const text = JSON.stringify({
    title: 'A "B"',
    list: [
      { name: 'x', messages: [{ n: 1 }, { n: 2 }] },
      { name: 'y', messages: [{ n: 3 }] },
    ],
  });
  for (let end = 1; end < text.length; end += 1) {
    const { items, outline } = await read(text.slice(0, end), 7);
    assert.ok(outline.cutOff);
    assert.deepEqual(items, [{ n: 1 }, { n: 2 }, { n: 3 }].slice(0, items.length));
    if (items.length > 0) assert.equal((outline.value as { title: string }).title, 'A "B"');
  }
});

test('each message has a line, also where the file is one', async () => {
  assert.deepEqual((await read('{"messages":[{"n":1},{"n":2}]}')).lines, [1, 2]);
  assert.deepEqual((await read('{\n"messages": [\n{\n"n": 1\n},\n{\n"n": 2\n}\n]\n}')).lines, [5, 8]);
});
