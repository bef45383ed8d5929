// The parts of the mail reader each by itself: dates, addresses, names, folders, signatures, and who is a machine.
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { fc } from '#test/fast-check.ts';
import { readAddresses } from './addresses.ts';
import { ownText } from './body.ts';
import { classifyMail } from './classify.ts';
import { parseMailDate, sentAt } from './dates.ts';
import { folderOfPath, foldersOfLabels } from './folders.ts';
import { Head } from './head.ts';
import { Ledger, type Noted, shortKey, shortNumber } from './ledger.ts';
import { bestName, cleanName, isPersonal } from './names.ts';
import { readSignature } from './signature.ts';
import { lendScanner, takeBack } from './scanner.ts';
import { isSeparator, MboxSplitter } from './splitter.ts';
import { decodeText } from './words.ts';

const head = (text: string): Head => new Head(Buffer.from(`${text}\n\n`, 'latin1'));
const iso = (raw: string): string | undefined => {
  const at = parseMailDate(raw);
  return at === undefined ? undefined : new Date(at).toISOString().slice(0, 19);
};

suite('dates', () => {
  const dates: readonly (readonly [string, string | undefined])[] = [
    ['Mon, 4 Mar 2024 12:20:30 +0100', '2024-03-04T11:20:30'],
    ['4 Mar 2024 12:20 -0500', '2024-03-04T17:20:00'],
    ['Mon, 04 Mar 2024 12:20:30 GMT (comment)', '2024-03-04T12:20:30'],
    ['Fri, 23 Aug 2002 22:46:34 GMT+1', '2002-08-23T21:46:34'],
    ['Sun, 06 Nov 94 08:49:37 EST', '1994-11-06T13:49:37'],
    ['Thu, 1 Jan 02 00:00:00 +0000', '2002-01-01T00:00:00'],
    ['Mon, 4 Mar 102 00:00:00 +0000', '2002-03-04T00:00:00'],
    ['Mon Mar  4 11:20:34 2024', '2024-03-04T11:20:34'],
    ['Mon Mar 04 11:20:34 +0000 2024', '2024-03-04T11:20:34'],
    ['2024-03-04T11:20:34Z', '2024-03-04T11:20:34'],
    ['Monday, 4-Mar-24 11.20.34 UTC', '2024-03-04T11:20:34'],
    ['Wed, 28 Aug 2002 20:15:37 -1900', undefined],
    ['Mon, 31 Feb 2024 12:00:00 +0000', undefined],
    ['Mon, 4 Mar 2024 25:00:00 +0000', undefined],
    ['Mon, 23 Sep 0102 02:41:39 -0900', undefined],
    ['Whenever', undefined],
    ['H0500', undefined],
    ['', undefined],
  ];
  for (const [raw, wanted] of dates) test(raw || 'empty', () => assert.equal(iso(raw), wanted));

  test('what does not parse falls back to the time of receipt, then to the separator, then to nothing; never to now', () => {
    const received = 'Received: from a by b; Sun, 10 Mar 2024 09:00:00 +0000';
    assert.equal(sentAt(head(`Date: Whenever\n${received}`), '').at, Date.UTC(2024, 2, 10, 9));
    assert.equal(
      sentAt(head('Date: x'), 'From a@b Mon Mar  4 11:20:34 2024').at,
      Date.UTC(2024, 2, 4, 11, 20, 34),
    );
    assert.equal(sentAt(head('Date: x'), '').at, undefined);
  });

  test('a clock that is ahead, or at its beginning, is not believed', () => {
    const received = 'Received: from a by b; Sun, 10 Mar 2024 09:00:00 +0000';
    const wanted = Date.UTC(2024, 2, 10, 9);
    assert.equal(sentAt(head(`Date: Thu, 1 Jan 2037 00:00:00 +0000\n${received}`), '').at, wanted);
    assert.equal(sentAt(head(`Date: Thu, 3 Jan 1980 00:00:00 +0000\n${received}`), '').at, wanted);
    assert.equal(
      sentAt(head(`Date: Sat, 9 Mar 2024 09:00:00 +0000\n${received}`), '').at,
      Date.UTC(2024, 2, 9, 9),
    );
  });
});

test('addresses, as they are met', () => {
  const read = (raw: string) => readAddresses(raw).map(({ address, name }) => [address, name]);
  assert.deepEqual(read('Ana Ruiz <Ana@X.Example>'), [['ana@x.example', 'Ana Ruiz']]);
  assert.deepEqual(read('"Ruiz, Ana" <ana@x.example>, bo@y.example'), [
    ['ana@x.example', 'Ruiz, Ana'],
    ['bo@y.example', ''],
  ]);
  assert.deepEqual(read('a@x.example; b@y.example'), [
    ['a@x.example', ''],
    ['b@y.example', ''],
  ]);
  assert.deepEqual(read('bo@x.example (Bo Li)'), [['bo@x.example', 'Bo Li']]);
  assert.deepEqual(read('undisclosed-recipients:;'), []);
  assert.deepEqual(read('Friends: a@x.example, "B, C" <b@y.example>;'), [
    ['a@x.example', ''],
    ['b@y.example', 'B, C'],
  ]);
  assert.deepEqual(read('=?utf-8?B?QW5hIFJ1w616?= <ana@x.example>'), [['ana@x.example', 'Ana Ruíz']]);
  assert.deepEqual(read('nobody at all'), []);
});

test('names in every script come through a list, coded or raw', () => {
  const read = (raw: string) => readAddresses(raw).map(({ name }) => name);
  const bytes = (text: string) => Buffer.from(text, 'utf8').toString('latin1');
  assert.deepEqual(read('=?UTF-8?B?xYF1a2Fzeg==?= <lu@x.example>'), ['Łukasz']);
  assert.deepEqual(
    read(
      'Bo <bo@x.example>, =?UTF-8?Q?=E6=9C=88=E6=A3=AE?= <r@x.example>,\r\n "=?UTF-8?Q?Gerg=C5=91?=" <g@x.example>',
    ),
    ['Bo', '月森', 'Gergő'],
  );
  assert.deepEqual(read(bytes('"Мирон, Ко." <m@x.example>, Łukasz <l@x.example>')), ['Мирон, Ко.', 'Łukasz']);
});

test('encoded words, whole and broken', () => {
  assert.equal(decodeText('=?ISO-8859-1?Q?Gr\xfc=DFe?='), 'Grüße');
  assert.equal(decodeText('=?utf-8?Q?a?= =?utf-8?Q?b?='), 'ab');
  assert.equal(decodeText('Gr\xc3\xbc\xc3\x9fe'), 'Grüße');
  assert.equal(decodeText('Gr\xfc\xdfe'), 'Grüße');
});

test('names', () => {
  const cleaned = (raw: string) => cleanName(raw, 'ana.ruiz@x.example');
  assert.equal(cleaned('"Ruiz, Ana"'), 'Ana Ruiz');
  assert.equal(cleaned("'Ana Ruiz'"), 'Ana Ruiz');
  assert.equal(cleaned('Ana Ruiz via LinkedIn'), 'Ana Ruiz');
  assert.equal(cleaned('Ana Ruiz (via Google Docs)'), 'Ana Ruiz');
  assert.equal(cleaned('Ana Ruiz [mailto:ana@x.example]'), 'Ana Ruiz');
  assert.equal(cleaned('Ana Ruiz, Ph.D.'), 'Ana Ruiz, Ph.D.');
  assert.equal(cleaned('Acme, Inc.'), 'Acme, Inc.');
  assert.equal(cleaned('ana.ruiz@x.example'), '');
  assert.equal(cleaned('ana.ruiz'), '');
  assert.equal(bestName(new Map(), 'ana.ruiz@x.example').full, 'Ana Ruiz');
  assert.equal(
    bestName(
      new Map([
        ['Ana', 3],
        ['Ana Ruiz', 5],
      ]),
      'a@x.example',
    ).full,
    'Ana Ruiz',
  );
  assert.ok(
    isPersonal('Ana Ruiz') && isPersonal('李明') && !isPersonal('Acme Support') && !isPersonal('Ana'),
  );
});

test('folders and labels in many languages', () => {
  for (const [path, folder] of [
    ['Takeout/Mail/Sent.mbox', 'sent'],
    ['Mail/Gesendete Elemente.mbox/mbox', 'sent'],
    ['[Gmail].sbd/Éléments envoyés', 'sent'],
    ['Maildir/.Sent/cur/1.M2:2,S', 'sent'],
    ['Mail/Junk-1.mbox', 'spam'],
    ['Корзина', 'trash'],
    ['下書き.mbox', 'draft'],
    ['All mail Including Spam and Trash.mbox', undefined],
    ['INBOX', undefined],
  ] as const)
    assert.equal(folderOfPath(path), folder, path);
  assert.deepEqual(foldersOfLabels('=?UTF-8?Q?Corbeille,Ouverts?='), ['trash']);
  assert.deepEqual(foldersOfLabels('Inbox,"Sent",Important'), ['sent']);
  assert.deepEqual(foldersOfLabels('Work,Trips'), []);
});

test('what stands under a letter, and nothing that is not plainly there', () => {
  const read = (text: string) => readSignature(text, ['Bo Li'], 'bo@northwind.example');
  assert.deepEqual(
    read('Hi\n\nBest,\nBo\n-- \nBo Li\nHead of Research | Northwind\nM: +49 170 1234567\nFax: +49 30 999999'),
    {
      title: 'Head of Research',
      organisation: 'Northwind',
      phones: ['+49 170 1234567'],
    },
  );
  assert.equal(read('Hi\n\nOur manager will call 030 1234567.\n\nBo'), undefined);
  assert.equal(read('Hi\n-- \nThe best engineer is a lazy engineer.'), undefined);
  assert.equal(read(''), undefined);
});

test('the plain part of a letter, without what it quotes', () => {
  const body = Buffer.from(
    '--x\r\nContent-Type: text/html\r\n\r\n<p>no</p>\r\n--x\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\nR3LDvMOfZQpPbiBNb24sIEFuYSB3cm90ZToKPiBvbGQK\r\n--x--\r\n',
  );
  assert.equal(ownText(head('Content-Type: multipart/alternative; boundary="x"'), body), 'Grüße');
  assert.equal(ownText(head('Content-Type: text/html'), Buffer.from('<p>x</p>')), undefined);
});

suite('person, list or machine', () => {
  const person =
    'From: Bo Li <bo@x.example>\nTo: ana@a.example\nSubject: Lunch?\nDate: Mon, 4 Mar 2024 12:00:00 +0000\nMessage-ID: <1@x.example>\nMIME-Version: 1.0';
  const cases: readonly (readonly [string, string, string])[] = [
    ['a letter', person, 'person'],
    [
      'a letter of Exchange that wants no automatic answer',
      `${person}\nX-Auto-Response-Suppress: All`,
      'person',
    ],
    ['a letter marked as not automatic', `${person}\nAuto-Submitted: no`, 'person'],
    ['an automatic answer', `${person}\nAuto-Submitted: auto-replied`, 'machine'],
    [
      'a newsletter',
      `${person}\nList-Unsubscribe: <https://x.example/u>\nList-Unsubscribe-Post: List-Unsubscribe=One-Click`,
      'machine',
    ],
    ['a newsletter with a way out alone', `${person}\nList-Unsubscribe: <https://x.example/u>`, 'machine'],
    [
      'a discussion list',
      `${person}\nList-Id: <talk.l.example>\nList-Post: <mailto:talk@l.example>\nList-Unsubscribe: <https://x.example/u>`,
      'list',
    ],
    ['an announcement list', `${person}\nList-Id: <news.l.example>\nList-Post: NO`, 'machine'],
    ['Majordomo', `${person}\nSender: owner-talk@l.example\nPrecedence: bulk`, 'list'],
    ['noreply', person.replace('bo@x.example', 'no-reply@x.example'), 'machine'],
    ['a bounce', person.replace('bo@x.example', 'MAILER-DAEMON@x.example'), 'machine'],
    ['an empty return path', `Return-Path: <>\n${person}`, 'machine'],
    ['a calendar notice', `${person}\nSender: Google Calendar <calendar-notification@google.com>`, 'machine'],
    ['an absence notice', person.replace('Lunch?', 'Automatic reply: Lunch?'), 'machine'],
  ];
  for (const [name, text, kind] of cases) test(name, () => assert.equal(classifyMail(head(text)).kind, kind));
});

suite('the splitter', () => {
  test('separators of all kinds, and lines of letters that are none', () => {
    for (const line of [
      'From a@b.example Mon Mar  4 11:20:34 2024',
      'From 1790123456789012345@xxx Mon Mar 04 11:20:34 +0000 2024',
      'From - Mon Mar 04 11:20:34 2024',
      'From a@b.example Mon Mar  4 11:20:34 CET 2024',
      'From MAILER-DAEMON Fri Jul  8 12:08:34 2011 remote from uucp',
      'From ',
    ])
      assert.ok(isSeparator(line, 'Return-Path: <x>', true), line);
    for (const line of [
      'From here on it is easy',
      'From the desk of Bo, 12:30 in March 2024',
      'From Monday to Friday 10:00 2024',
    ])
      assert.ok(!isSeparator(line, 'Note: this', true), line);
    assert.ok(!isSeparator('From a@b.example Mon Mar  4 11:20:34 2024', 'and so on', true));
  });

  test('separators are found and lines counted as they are, wherever one looks from', () => {
    const scanner = lendScanner();
    const look = (bytes: Buffer, from: number, to: number): readonly [number, number] => {
      scanner.pieceOf(bytes.length).set(bytes);
      const found = scanner.separator(from, to, from === 0 || bytes[from - 1] === 10);
      return [found, scanner.lines];
    };
    const wanted = (bytes: Buffer, from: number, to: number): readonly [number, number] => {
      let found = from;
      const isOne = (at: number): boolean =>
        at + 5 <= to &&
        bytes.toString('latin1', at, at + 5) === 'From ' &&
        (at === 0 || bytes[at - 1] === 10);
      while (found < to && !isOne(found)) found += 1;
      return [found, bytes.subarray(from, found).filter((byte) => byte === 10).length];
    };
    const piece = fc.constantFrom(
      '\n',
      'F',
      'From ',
      '\nFrom ',
      'From',
      '\nFFrom ',
      '\0',
      '\x8a',
      'a line of a letter',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), fc.nat(20), fc.nat(20), (pieces, skip, left) => {
        const bytes = Buffer.from(pieces.join(''), 'latin1');
        const from = Math.min(skip, bytes.length);
        const to = Math.max(from, bytes.length - left);
        assert.deepEqual(look(bytes, from, to), wanted(bytes, from, to));
      }),
      { numRuns: 500 },
    );
    // Line ends alone, and many: none of the sums runs over.
    for (const size of [4080, 4081, 65_536, 65_537, 1_048_576]) {
      assert.deepEqual(look(Buffer.alloc(size, 10), 0, size), [size, size]);
      assert.deepEqual(look(Buffer.alloc(size, 10), 1, size), [size, size - 1]);
      assert.deepEqual(look(Buffer.alloc(size, 'abcd\n'), 0, size), [size, Math.floor(size / 5)]);
    }
    takeBack(scanner);
  });

  test('whatever the pieces, each message comes out once and whole, at its line', () => {
    const body = fc.array(fc.constantFrom('', 'From here on', '>From x', 'text', 'From a@b 12:00', 'x: y'), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(
        fc.array(body, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 1, max: 90 }),
        (bodies, piece) => {
          const texts = bodies.map((lines, at) => `Subject: ${at}\n\n${lines.join('\n')}\n\n`);
          const all = Buffer.from(texts.map((text) => `From a@b Mon Mar  4 11:20:34 2024\n${text}`).join(''));
          const seen: [string, number][] = [];
          const splitter = new MboxSplitter(
            ({ head, line }) => seen.push([head.toString(), line]),
            () => assert.fail('nothing stands in front'),
          );
          for (let at = 0; at < all.length; at += piece) splitter.push(all.subarray(at, at + piece));
          splitter.finish();
          let line = 1;
          const wanted = texts.map((text): [string, number] => {
            const at = line;
            line += text.split('\n').length;
            return [text, at];
          });
          assert.deepEqual(seen, wanted);
        },
      ),
      { numRuns: 300 },
    );
  });
});

test('keys are stable, and the ledger gives back what it was given', () => {
  assert.equal(shortKey(shortNumber('<1@x>')), shortKey(shortNumber('<1@x>')));
  assert.equal(shortKey(shortNumber('<1@x>')).length, 14);
  const ledger = new Ledger();
  for (let at = 0; at < 10_000; at += 1)
    assert.ok(
      ledger.add({
        file: 1,
        line: at,
        at: at % 7 ? at : undefined,
        entry: 'letter',
        crowd: 1,
        parties: [at, 2],
        key: shortNumber(`${at}`),
        thread: 3,
      }),
    );
  const all = (): Noted[] =>
    Array.from({ length: ledger.size }, (_, index) => index)
      .filter((index) => ledger.isKept(index))
      .map((index) => ledger.at(index));
  const kept = all();
  assert.equal(kept.length, 10_000);
  assert.deepEqual(kept[9999]!.parties, [9999, 2]);
  assert.equal(kept[7]!.at, undefined);
  assert.ok(!ledger.add({ ...kept[0]!, entry: 'sent' }), 'your own copy takes the place of another');
  assert.equal(all().at(-1)!.entry, 'sent');
  assert.equal(all().length, 10_000);
  // By the first party, and of one as they came.
  assert.deepEqual([...ledger.byFirstParty([9000, 5, 10_000, 700])], [10_000, 5, 700, 9000]);
});
