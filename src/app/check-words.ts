// The words of a message checked, each finding with a kinder wording. Nothing is read from the book, and nothing kept.
import type { OutputOf, ParsedInputOf } from '#contract/ability.ts';
import type { checkWords as contract } from '#contract/check-words.ts';
import { checkWords as check } from '#domain/check-words.ts';
import { checkedWords } from '#words/check-words.ts';

export function checkWords({ text }: ParsedInputOf<typeof contract>): OutputOf<typeof contract> {
  const { findings, words, english } = check(text);
  return {
    kind: findings.length === 0,
    findings: findings.map(({ from, to, rule, code, instead }) => {
      const found = text.slice(from, to);
      const { suggestion, use } = checkedWords.kinder(code, found);
      return {
        from,
        to,
        rule,
        code,
        found,
        suggestion,
        why: checkedWords.why(rule),
        use: use === null ? null : { ...instead, text: use },
      };
    }),
    words,
    note: english ? null : { code: 'not-english', text: checkedWords.notEnglish() },
  };
}
