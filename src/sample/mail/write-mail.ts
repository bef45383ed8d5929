// Writes one letter as RFC 5322 text with the habits of the program that sent it: how names are encoded, which transfer
// encoding the body has, in how many parts. One character for each byte, lines ended by \n; whoever files it sets the rest.
import type { Random } from '../random.ts';
import {
  addressList,
  addressText,
  badDate,
  base64,
  bytesOf,
  fitsLatin1,
  headerText,
  mailDate,
  otherDate,
  quotedPrintable,
  type Charset,
  type WordShape,
} from './encode.ts';
import { randomText, type Client, type Mail } from './mail.ts';

export interface Written {
  /** Name and value in order; values may be folded. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

const programs: Readonly<Record<Client, readonly string[]>> = {
  gmail: [],
  outlook: ['Microsoft Outlook 16.0', 'Microsoft Outlook 15.0'],
  apple: ['Apple Mail (2.3696.120.41.1.3)', 'iPhone Mail (21G93)'],
  thunderbird: ['Mozilla Thunderbird'],
  machine: [],
};

const words: Readonly<Record<Client, readonly WordShape[]>> = {
  gmail: ['Q', 'B'],
  outlook: ['latin1', 'B', 'Q'],
  apple: ['Q'],
  thunderbird: ['Q', 'B', 'latin1'],
  machine: ['Q', 'B', 'raw'],
};

/** Whoever lives elsewhere; the others share my summer time. */
const zonesAbroad = [60, 120, -300, -480, 330] as const;

/** Minutes east of Greenwich, the same for all letters of an address but for the summer. */
function zoneOf({ from, author, at }: Mail): number {
  const number = Array.from(from.email).reduce((sum, it) => (sum * 31 + it.charCodeAt(0)) % 1009, 7);
  if (author !== 'me' && number % 10 > 6) return zonesAbroad[number % zonesAbroad.length] ?? 60;
  const month = new Date(at).getUTCMonth();
  return month > 2 && month < 9 ? 60 : 0;
}

export function writeMail(mail: Mail, random: Random): Written {
  const shape = random.chance(0.01) ? 'raw' : random.pick(words[mail.client]);
  const headers: (readonly [string, string])[] = [];
  if (mail.author !== 'me') headers.push(...arrival(mail, random));
  for (const [name, value] of mail.headers) headers.push([name, headerText(value, shape)]);
  headers.push(['From', addressText(mail.from, shape)]);
  if (mail.badDate) {
    const date = badDate(mail.at, random);
    if (date !== '') headers.push(['Date', date]);
  } else
    headers.push([
      'Date',
      random.chance(0.02) ? otherDate(mail.at, random) : mailDate(mail.at, zoneOf(mail)),
    ]);
  if (mail.id !== '') headers.push([random.chance(0.05) ? 'Message-Id' : 'Message-ID', `<${mail.id}>`]);
  headers.push(['Subject', folded(headerText(mail.subject, shape))]);
  headers.push(['To', addressList(mail.to, shape)]);
  if (mail.cc.length > 0) headers.push([random.chance(0.05) ? 'CC' : 'Cc', addressList(mail.cc, shape)]);
  const answered = mail.references.at(-1);
  if (answered) {
    headers.push(['In-Reply-To', `<${answered}>`]);
    // A telephone now and then names the one it answers alone.
    if (!random.chance(0.05))
      headers.push(['References', mail.references.map((it) => `<${it}>`).join('\n\t')]);
  }
  const [program] = random.some(programs[mail.client], 1);
  if (program) headers.push([mail.client === 'thunderbird' ? 'User-Agent' : 'X-Mailer', program]);
  headers.push([
    'MIME-Version',
    mail.client === 'apple' ? '1.0 (Mac OS X Mail 16.0 \\(3696.120.41.1.3\\))' : '1.0',
  ]);
  const { headers: bodyHeaders, body } = content(mail, random);
  return { headers: [...headers, ...bodyHeaders], body };
}

/** What the servers on the way put in front. */
function arrival(mail: Mail, random: Random): (readonly [string, string])[] {
  const host = mail.from.email.split('@')[1] ?? 'example.org';
  const id = randomText(16, random, 'abcdef0123456789');
  const at = mail.at + random.int(1, 40) * 1000;
  const back = mail.returnPath ?? mail.from.email;
  return [
    ['Delivered-To', mail.deliveredTo],
    [
      'Received',
      `by 2002:a05:6512:${id.slice(0, 4)}:b0:${id.slice(4, 7)} with SMTP id ${id};\n        ${mailDate(at, -480)} (PST)`,
    ],
    ['Return-Path', `<${back}>`],
    [
      'Received',
      `from mail.${host} (mail.${host}. [192.0.2.${random.int(1, 254)}])\n        by mx.example.org with ESMTPS id ${id.slice(0, 10)}\n        for <${mail.deliveredTo}>;\n        ${mailDate(at - 1000, -480)} (PST)`,
    ],
    ['Authentication-Results', `mx.example.org;\n       spf=pass smtp.mailfrom=${back}`],
  ];
}

function folded(text: string): string {
  if (text.length < 68 || text.includes('\n')) return text;
  const cut = text.lastIndexOf(' ', 60);
  return cut < 1 ? text : `${text.slice(0, cut)}\n${text.slice(cut)}`;
}

interface Part {
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
}

function content(mail: Mail, random: Random): Part {
  const text = textPart('text/plain', mail.text, mail.client, random);
  if (mail.subject.startsWith('Delivery Status'))
    return multipart('report; report-type=delivery-status', [text, statusPart(mail)], random);
  const alternatives = [
    text,
    ...(mail.html ? [textPart('text/html', htmlOf(mail.text), mail.client, random)] : []),
    ...(mail.calendar ? [textPart('text/calendar; method=REQUEST', mail.calendar, mail.client, random)] : []),
  ];
  const whole = alternatives.length > 1 ? multipart('alternative', alternatives, random) : text;
  if (!mail.attachment) return whole;
  return multipart('mixed', [whole, attachmentPart(mail.attachment, random)], random);
}

function textPart(type: string, text: string, client: Client, random: Random): Part {
  const ascii = /^[\x20-\x7e\n]*$/.test(text);
  const old = !ascii && client !== 'gmail' && random.chance(0.4) && fitsLatin1(text);
  const charset: Charset = old ? 'iso-8859-1' : ascii && random.chance(0.3) ? 'us-ascii' : 'utf-8';
  const bytes = bytesOf(text, charset);
  const short = text.split('\n').every((line) => line.length < 900);
  const encoding = random.weighted({
    '7bit': ascii && short ? 4 : 0,
    'quoted-printable': 4,
    base64: 2,
    '8bit': !ascii && short ? 1 : 0,
  });
  const body =
    encoding === 'quoted-printable' ? quotedPrintable(bytes) : encoding === 'base64' ? base64(bytes) : bytes;
  const label = charset === 'utf-8' ? random.pick(['UTF-8', '"UTF-8"', 'utf-8']) : charset;
  return {
    headers: [
      ['Content-Type', `${type}; charset=${label}${client === 'thunderbird' ? '; format=flowed' : ''}`],
      ...(encoding === '7bit' && random.chance(0.5)
        ? []
        : [['Content-Transfer-Encoding', encoding] as const]),
    ],
    body,
  };
}

function htmlOf(text: string): string {
  const safe = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  return `<html><head><style>p { margin: 0 }</style></head><body>${safe
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('\n')}</body></html>`;
}

function statusPart({ deliveredTo }: Mail): Part {
  const body = `Reporting-MTA: dns; googlemail.example\nFinal-Recipient: rfc822; ${deliveredTo}\nAction: failed\nStatus: 5.1.1`;
  return { headers: [['Content-Type', 'message/delivery-status']], body };
}

function attachmentPart(name: string, random: Random): Part {
  return {
    headers: [
      ['Content-Type', `application/pdf; name="${name}"`],
      ['Content-Disposition', `attachment; filename="${name}"`],
      ['Content-Transfer-Encoding', 'base64'],
    ],
    body: base64(`%PDF-1.4\n${randomText(300, random)}`),
  };
}

function multipart(kind: string, parts: readonly Part[], random: Random): Part {
  const boundary = `000000000000${randomText(16, random, 'abcdef0123456789')}`;
  const written = parts.map(
    ({ headers, body }) =>
      `--${boundary}\n${headers.map(([name, value]) => `${name}: ${value}`).join('\n')}\n\n${body}\n`,
  );
  return {
    headers: [['Content-Type', `multipart/${kind}; boundary="${boundary}"`]],
    body: `${written.join('\n')}\n--${boundary}--`,
  };
}
