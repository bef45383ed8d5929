// Bodies and transport headers as mail of today has them, for benchmarks: made once and put together at random, because a mailbox of
// gigabytes is written in seconds. What is drawn and why: nearly every program writes text and HTML side by side (multipart/alternative,
// RFC 2046 5.1.4), the HTML many times the text, in quoted-printable with soft breaks in every line (RFC 2045 6.7); shops and
// services send more of it than people, with addresses of a hundred letters; lists of programmers are plain text; attachments are
// base64. Servers on the way add three to five KB (RFC 5321, 6376, 8601, 8617). Proportions are chosen, by the look of private mailboxes;
// no published count of them is known to us.
import { conversations } from '../lists/conversations.ts';
import type { Random } from '../random.ts';
import { base64, quotedPrintable } from './encode.ts';
import { type MailKind, randomText } from './mail.ts';

const hexDigits = 'abcdef0123456789';
const base64Digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** What a body is, by who writes it, with how often of a hundred. */
type Shape = 'alternative' | 'attached' | 'plain' | 'html' | 'encoded';
const shapes: Readonly<Record<MailKind, Readonly<Record<Shape, number>>>> = {
  person: { alternative: 66, attached: 14, plain: 14, html: 6, encoded: 0 },
  machine: { alternative: 68, attached: 0, plain: 2, html: 24, encoded: 6 },
  list: { alternative: 34, attached: 4, plain: 62, html: 0, encoded: 0 },
};

const lines = Object.values(conversations).flat(2);

/** From the Content-Type to the empty line that ends a letter, about `size` bytes, as Latin-1 with `\n`. */
export function realBody(kind: MailKind, size: number, random: Random): string {
  const boundary = `000000000000${randomText(16, random, hexDigits)}`;
  const part = (type: string, encoding: string, body: string): string =>
    `Content-Type: ${type}\nContent-Transfer-Encoding: ${encoding}\n\n${body}\n`;
  const several = (type: string, mark: string, parts: readonly string[]): string =>
    `Content-Type: multipart/${type}; boundary="${mark}"\n\n${parts.map((it) => `--${mark}\n${it}\n`).join('')}--${mark}--\n`;
  const html = (room: number): string =>
    part(
      'text/html; charset="UTF-8"',
      'quoted-printable',
      quotedPrintable(htmlOf(kind, room * 0.86, random)),
    );
  const text = (room: number): string =>
    part('text/plain; charset="UTF-8"', 'quoted-printable', quotedPrintable(textOf(room * 0.97, random)));
  switch (random.weighted<Shape>(shapes[kind])) {
    case 'alternative':
      return several('alternative', boundary, [text(size * 0.2), html(size * 0.8)]);
    case 'attached': {
      const inner = `1${boundary}`;
      const letter = several('alternative', inner, [text(size * 0.08), html(size * 0.22)]);
      const file = `Content-Disposition: attachment; filename="notes.pdf"\nX-Attachment-Id: f_${randomText(9, random)}\n`;
      const bytes = randomText(Math.round(size * 0.5), random, base64Digits);
      return several('mixed', boundary, [
        letter,
        file + part('application/pdf; name="notes.pdf"', 'base64', base64(bytes)),
      ]);
    }
    case 'plain':
      return random.chance(0.5)
        ? text(size)
        : part('text/plain; charset="UTF-8"; format=flowed', '8bit', wrapped(textOf(size, random)));
    case 'html':
      return html(size);
    case 'encoded':
      return part('text/html; charset="UTF-8"', 'base64', base64(htmlOf(kind, size * 0.73, random)));
  }
}

/** Bytes of UTF-8 as Latin-1; a paragraph is one line, as programs write it today. */
function textOf(size: number, random: Random): string {
  const paragraphs: string[] = [];
  for (let length = 0; length < size;) {
    const sentences = Array.from({ length: random.int(1, 5) }, () => random.pick(lines));
    if (random.chance(0.04)) sentences.unshift('From here on it gets easier, they say.');
    const paragraph = sentences.join(' ');
    paragraphs.push(paragraph, '');
    length += paragraph.length + 2;
  }
  return Buffer.from(paragraphs.join('\n'), 'utf8').toString('latin1').slice(0, Math.round(size));
}

function wrapped(text: string): string {
  return text.replaceAll(/(.{60,74}) /g, '$1 \n');
}

/** A person's program puts each line into its own box; a shop's into tables with styles, pictures and long addresses. */
function htmlOf(kind: MailKind, size: number, random: Random): string {
  const styles = [
    'margin:0;padding:0 24px 16px;font-family:Arial,Helvetica,sans-serif;font-size:16px;line-height:24px;color:#3c4043',
    'border-collapse:collapse;mso-table-lspace:0pt;mso-table-rspace:0pt;width:100%;max-width:600px',
    'display:inline-block;background-color:#1a73e8;border-radius:4px;color:#ffffff;padding:12px 24px;text-decoration:none',
  ];
  const pieces: string[] = [
    '<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"></head><body dir="auto">',
  ];
  for (let length = 0; length < size - 200;) {
    const said = random.pick(lines).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    const piece =
      kind === 'machine'
        ? `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="${styles[1]}"><tr><td align="left" style="${styles[0]}">${said}` +
          `${random.chance(0.4) ? `<br><a href="https://click.example.org/f/a/${randomText(90, random)}" style="${styles[2]}">Read&nbsp;on</a>` : ''}</td></tr></table>`
        : `<div class="gmail_default" style="font-family:arial,sans-serif"><span style="color:rgb(34,34,34)">${said}</span><br></div>${random.chance(0.3) ? '<div><br></div>' : ''}\n`;
    pieces.push(piece);
    length += piece.length;
  }
  pieces.push('</body></html>');
  return Buffer.from(pieces.join(''), 'utf8').toString('latin1');
}

/** What servers on the way wrote above a letter that came in. */
export function transportHeaders(random: Random): string {
  const signature = (length: number): string =>
    randomText(length, random, base64Digits).replaceAll(/(.{64})/g, '$1\n         ');
  const server = `mail-${randomText(4, random)}-f${random.int(20, 220)}.example.net`;
  const ip = `203.0.113.${random.int(1, 254)}`;
  const results =
    `mx.example.com;\n       dkim=pass header.i=@example.org header.s=20230601 header.b=${randomText(8, random)};\n` +
    `       spf=pass (example.com: domain of sender@example.org designates ${ip} as permitted sender) smtp.mailfrom=sender@example.org;\n` +
    '       dmarc=pass (p=NONE sp=QUARANTINE dis=NONE) header.from=example.org\n';
  const sealed = 'a=rsa-sha256; t=1710000000; cv=none;\n        d=example.com; s=arc-20240605;\n        b=';
  return (
    `X-Received: by 2002:a17:906:${randomText(4, random, hexDigits)}:b0:a45 with SMTP id ${randomText(24, random, hexDigits)};\n        Mon, 04 Mar 2024 03:20:38 -0800 (PST)\n` +
    `ARC-Seal: i=1; ${sealed}${signature(344)}\n` +
    `ARC-Message-Signature: i=1; a=rsa-sha256; c=relaxed/relaxed; d=example.com; s=arc-20240605;\n        h=to:subject:message-id:date:from:mime-version:dkim-signature;\n        bh=${signature(43)}=;\n        b=${signature(344)}\n` +
    `ARC-Authentication-Results: i=1; ${results}` +
    `Received: from ${server} (${server}. [${ip}])\n        by mx.example.com with SMTPS id ${randomText(22, random, hexDigits)}\n        for <${randomText(6, random)}@example.com>\n        (Transport Security);\n        Mon, 04 Mar 2024 03:20:37 -0800 (PST)\n` +
    `Received-SPF: pass (example.com: domain of sender@example.org designates ${ip} as permitted sender) client-ip=${ip};\n` +
    `Authentication-Results: ${results}` +
    `DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed;\n        d=example.org; s=20230601; t=1710000000; x=1710604800;\n        h=to:subject:message-id:date:from:mime-version:from:to:cc:subject\n         :date:message-id:reply-to;\n        bh=${signature(43)}=;\n        b=${signature(344)}\n` +
    `X-Google-DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed;\n        d=1e100.net; s=20230601; t=1710000000;\n        bh=${signature(43)}=;\n        b=${signature(344)}\n` +
    `X-Gm-Message-State: AOJu0Y${randomText(90, random)}\nX-Google-Smtp-Source: AGHT+I${randomText(70, random)}\n`
  );
}
