// Names as address books have them, in the code pages that old programs write; ASCII around them says nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type CodePage, createCodePageJudge } from './code-pages.ts';

/** Bytes of a text in a page, by turning its decoder around. */
function encode(text: string, page: CodePage): Uint8Array {
  const decoder = new TextDecoder(page);
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte] as const),
  );
  return Uint8Array.from(
    text.split('').map((letter) => {
      const byte = bytes.get(letter);
      assert.ok(byte !== undefined, `${letter} is not in ${page}`);
      return byte;
    }),
  );
}

function judge(text: string, page: CodePage): CodePage {
  const it = createCodePageJudge();
  const bytes = encode(text, page);
  for (let at = 0; at < bytes.length; at += 3) it.push(bytes.subarray(at, at + 3));
  return it.verdict();
}

const cases: readonly (readonly [CodePage, string])[] = [
  ['windows-1252', 'Jörg Müller,Weißenburg'],
  ['windows-1252', 'François Lefèvre;Hélène;Zoë;Noël'],
  ['windows-1252', 'Núñez,Muñoz,José,Peña'],
  ['windows-1252', 'João Gonçalves,Magalhães,Simões'],
  ['windows-1252', 'Bjørn,Sørensen,Håkan,Kjær'],
  ['windows-1252', 'Niccolò,Forlì'],
  ['windows-1252', 'Crédit Agricole – “Marché”, 12 €'],
  ['windows-1250', 'Łukasz Wójcik,Zając,Kamiński,Gdańsk'],
  ['windows-1250', 'Dvořák,Jiří,Hlaváček,Křížová'],
  ['windows-1250', 'Erdős Gyula,Győri,Szűcs Júlia'],
  ['windows-1250', 'Kovačević,Šimić,Đorđe'],
  ['windows-1250', 'Müller,Łódź,Małgorzata'],
  ['windows-1251', 'Иван Петров,Київ,Ёлкина'],
  ['macintosh', 'Jörg Müller,René,François,Köln'],
];
for (const [page, text] of cases) test(`${page}: ${text}`, () => assert.equal(judge(text, page), page));

test('where nothing tells, Western European', () => {
  assert.equal(judge('Ana Ruiz,Tea', 'windows-1252'), 'windows-1252');
  assert.equal(createCodePageJudge().verdict(), 'windows-1252');
});
