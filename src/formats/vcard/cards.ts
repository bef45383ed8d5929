// Logical lines -> cards. A nested card (AGENT of 2.1) belongs to its outer card as raw text; any other BEGIN inside a card means
// that the END before it is missing. What stands between cards is told once per run, with its first line.
import { marker, type LogicalLine } from './unfold.ts';

/** The lines of one top-level card, BEGIN and END left out. */
export interface RawCard {
  readonly line: number;
  readonly lines: readonly LogicalLine[];
  readonly ended: boolean;
  /** Where it is not ended: another card begins, or the file ends. */
  readonly before?: 'next' | 'end';
  /** Lines left out because the card is larger than any card can be. */
  readonly dropped: number;
  /** Photos, sounds and keys of nested cards, left out. */
  readonly nestedMedia: number;
}

/** Lines outside any card. */
export interface Junk {
  readonly line: number;
  readonly first: string;
  readonly count: number;
}

export type Found = { readonly card: RawCard } | { readonly junk: Junk };

const mostText = 4 << 20;
const mostLines = 50_000;
const agentStart = /^(?:[A-Za-z0-9-]{1,50}\.)?AGENT(?:;[^:]{0,300})?:\s*(BEGIN:VCARD)?\s*$/i;

interface OpenCard {
  line: number;
  lines: LogicalLine[];
  text: number;
  dropped: number;
  nestedMedia: number;
  agentNext: boolean;
  nested: string[];
  depth: number;
}

/** Collects logical lines into cards; `push` and `finish` return what is complete. */
export class CardCollector {
  #card: OpenCard | undefined;
  #junk: { line: number; first: string; count: number } | undefined;

  push(line: LogicalLine): Found[] {
    const out: Found[] = [];
    const mark = marker(line.raw);
    const card = this.#card;
    if (!card) {
      if (mark === 'begin') this.#begin(line.line, out);
      else this.#addJunk(line);
      return out;
    }
    if (mark === 'begin') {
      if (card.agentNext) {
        card.depth++;
        this.#addNested(card, line);
        card.agentNext = false;
      } else {
        this.#close('next', out);
        this.#begin(line.line, out);
      }
      return out;
    }
    if (mark === 'end') {
      card.agentNext = false;
      if (card.depth === 0) {
        this.#close(undefined, out);
      } else {
        this.#addNested(card, line);
        card.depth--;
        if (card.depth === 0) this.#closeNested(card);
      }
      return out;
    }
    if (card.depth > 0) this.#addNested(card, line);
    else this.#addLine(card, line);
    const agent = agentOf(line);
    card.agentNext = agent === 'next';
    if (agent === 'inline') card.depth++;
    return out;
  }

  finish(): Found[] {
    const out: Found[] = [];
    if (this.#card) this.#close('end', out);
    this.#closeJunk(out);
    return out;
  }

  #begin(line: number, out: Found[]): void {
    this.#closeJunk(out);
    this.#card = {
      line,
      lines: [],
      text: 0,
      dropped: 0,
      nestedMedia: 0,
      agentNext: false,
      nested: [],
      depth: 0,
    };
  }

  #close(before: 'next' | 'end' | undefined, out: Found[]): void {
    const card = this.#card;
    if (!card) return;
    this.#closeNested(card);
    out.push({
      card: {
        line: card.line,
        lines: card.lines,
        ended: before === undefined,
        ...(before === undefined ? {} : { before }),
        dropped: card.dropped,
        nestedMedia: card.nestedMedia,
      },
    });
    this.#card = undefined;
  }

  #addLine(card: OpenCard, line: LogicalLine): void {
    if (card.lines.length >= mostLines || card.text > mostText) {
      card.dropped++;
      return;
    }
    card.lines.push(line);
    card.text += line.raw.length;
  }

  #addNested(card: OpenCard, line: LogicalLine): void {
    if (line.cut > 0) {
      if (line.media) card.nestedMedia++;
      else card.dropped++;
    } else if (card.nested.length >= mostLines || card.text > mostText) {
      card.dropped++;
    } else {
      card.nested.push(line.raw);
      card.text += line.raw.length;
    }
  }

  /** Gives the nested text to the AGENT line that it belongs to. */
  #closeNested(card: OpenCard): void {
    if (card.nested.length === 0) return;
    const agent = card.lines.at(-1);
    if (agent)
      card.lines[card.lines.length - 1] = {
        ...agent,
        raw: `${agent.raw.trimEnd()}${agentOf(agent) === 'inline' ? '\n' : ''}${card.nested.join('\n')}`,
      };
    card.nested = [];
    card.depth = 0;
  }

  #addJunk(line: LogicalLine): void {
    if (this.#junk) this.#junk.count++;
    else this.#junk = { line: line.line, first: line.raw.slice(0, 200), count: 1 };
  }

  #closeJunk(out: Found[]): void {
    if (this.#junk) out.push({ junk: this.#junk });
    this.#junk = undefined;
  }
}

/** An AGENT line whose card follows: on the next line, or begun on this one. */
function agentOf(line: LogicalLine): 'next' | 'inline' | undefined {
  if (!line.agent || line.raw.length > 400) return undefined;
  const found = agentStart.exec(line.raw);
  return found ? (found[1] === undefined ? 'next' : 'inline') : undefined;
}
