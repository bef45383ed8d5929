// What is said of thirty invented people, to be read aloud: true, warm, short. First the sentence, then its reasons, those
// that speak for knowing each other better with a plus.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { levelSaying } from '#domain/level.ts';
import { summariseTie } from '#domain/tie-summary.ts';
import type { Level, TieEvidence } from '#domain/tie.ts';
import { exchanges, inventedTies, linked, logged, now, tie } from '#test/invented-ties.ts';
import { say } from './say.ts';
import type { Voice } from './voice.ts';

const voice: Voice = { locale: 'en', now, timeZone: 'Europe/London' };

function inFiles(it: TieEvidence): number {
  return it.connected || it.inAddressBook || it.synced || it.events.some((event) => !event.said) ? 1 : 0;
}

function sentence(evidence: TieEvidence, said: Level | null = null): string {
  const saying = levelSaying('Una Moss', summariseTie(evidence, now), said, inFiles(evidence));
  return say(saying.code, saying.values, voice);
}

function aloud(evidence: TieEvidence): readonly string[] {
  const reasons = summariseTie(evidence, now).reasons.map(
    (it) => `${it.towards === 'closer' ? '+' : '-'} ${say(it.code, it.values, voice)}`,
  );
  return [sentence(evidence), ...reasons];
}

const expected: readonly (readonly [string, readonly string[]])[] = [
  [
    'Priya: 14 messages both ways since 2019, the last in October',
    [
      'It looks as if you know Una a little: 14 messages since 2019, the last in October.',
      '+ 14 messages both ways: seven from you and seven from them, on seven days since 2019.',
      '+ You were last in touch in October.',
      '+ You have been linked since 2020.',
    ],
  ],
  [
    'Lena: seven exchanges over the last year',
    [
      'You know Una, though it is not clear how well: 14 messages since 2025, the last three weeks ago.',
      '+ 14 messages both ways: seven from you and seven from them, on seven days since 2025.',
      '+ You were last in touch three weeks ago.',
      '+ You have been linked since 2020.',
    ],
  ],
  [
    'Sam: a hundred and twenty messages until two years ago',
    [
      'You know Una, though it is not clear how well: 120 messages since 2020, the last in autumn 2024.',
      '+ 120 messages both ways: 60 from you and 60 from them, on 62 days since 2020.',
      '+ You were last in touch in autumn 2024.',
      '+ You have been linked since 2020.',
    ],
  ],
  [
    'Ruth: each recommended the other, three exchanges',
    [
      'You know Una, though it is not clear how well: 6 messages since 2018, the last in March.',
      '+ 6 messages both ways: three from you and three from them, on three days since 2018.',
      '+ They wrote a recommendation for you.',
      '+ You wrote a recommendation for them.',
    ],
  ],
  [
    'Omar: three calls this year',
    [
      'It looks as if you know Una well: 3 conversations this year, the last three weeks ago.',
      '+ You have talked three times, most recently three weeks ago.',
      '+ You were last in touch three weeks ago.',
      '+ You have been linked since 2020.',
    ],
  ],
  [
    'Ida: two meetings of two',
    [
      'It looks as if you know Una well: 2 conversations this year, the last three weeks ago.',
      '+ You have talked twice, most recently three weeks ago.',
      '+ You were last in touch three weeks ago.',
    ],
  ],
  [
    'Noor: in the address book, seven exchanges over five years',
    [
      'You know Una, though it is not clear how well: 14 messages since 2021, the last in June.',
      '+ 14 messages both ways: seven from you and seven from them, on seven days since 2021.',
      '+ You keep them among your contacts.',
      '+ You were last in touch in June.',
    ],
  ],
  [
    'Nils: in the address book, four exchanges over five years',
    [
      'You know Una, though it is not clear how well: 8 messages since 2021, the last in June.',
      '+ You keep them among your contacts.',
      '+ 8 messages both ways: four from you and four from them, on four days since 2021.',
      '+ You were last in touch in June.',
    ],
  ],
  [
    'Walter: wrote deeply from 2010 to 2013, nothing since',
    [
      'It looks as if you know Una a little: 120 messages since 2010, the last in 2013.',
      '+ 120 messages both ways: 60 from you and 60 from them, on 62 days since 2010.',
      '+ You have been linked since 2020.',
      '- You were last in touch in 2013.',
    ],
  ],
  [
    'A recruiter whom you thanked and declined',
    [
      'It looks as if you know Una a little: 2 messages in September.',
      '+ 2 messages both ways: one from you and one from them, on two days this year.',
      '+ You were last in touch in September.',
    ],
  ],
  [
    'A recruiter, five exchanges in two weeks of 2024',
    [
      'It looks as if you know Una a little: 10 messages in autumn 2024.',
      '+ 10 messages both ways: five from you and five from them, on five days in 2024.',
      '+ You have been linked since 2020.',
    ],
  ],
  [
    'Congratulations and thanks, four years running',
    [
      'It looks as if you know Una a little: 8 messages since 2022, the last in March.',
      '+ 8 messages both ways: four from you and four from them, on four days since 2022.',
      '+ You have been linked since 2020.',
    ],
  ],
  [
    'One call with somebody else unknown',
    [
      'It looks as if you know Una a little: one conversation three weeks ago.',
      '+ You have talked once, three weeks ago.',
      '+ You were last in touch three weeks ago.',
    ],
  ],
  [
    'One meeting with somebody else unknown',
    [
      'It looks as if you know Una a little: one conversation three weeks ago.',
      '+ You have talked once, three weeks ago.',
      '+ You were last in touch three weeks ago.',
    ],
  ],
  [
    'A workshop of twelve that you logged',
    [
      'It looks as if you know Una a little: one conversation three weeks ago.',
      '+ You have talked once, three weeks ago.',
    ],
  ],
  [
    'Your boss of 2014, who recommended you and never wrote',
    [
      'It looks as if you know Una a little.',
      '+ They wrote a recommendation for you.',
      '+ You have been linked since 2020.',
    ],
  ],
  [
    'A colleague of today, linked, never a message',
    [
      'It is not clear how well you know Una: your files show no messages or conversations.',
      '- No message or conversation between the two of you is known.',
      '+ You both work at Larkspur.',
      '+ You have been linked since 2020.',
    ],
  ],
  [
    'Somebody of whom you said where you met',
    ['It looks as if you know Una a little.', '+ You said how you met.', '+ You added them yourself.'],
  ],
  [
    'Exchanged once, with no date in the file',
    [
      'It looks as if you know Una a little: 2 messages.',
      '+ 2 messages both ways: one from you and one from them.',
      '- It is not known when you were last in touch.',
    ],
  ],
  [
    'A connection and nothing else',
    [
      'You and Una are linked, and your files show nothing more.',
      '- You have been linked since 2020, and nothing else is in your files.',
    ],
  ],
  [
    'A connection with three endorsements',
    [
      'It looks as if you and Una do not know each other yet.',
      '- No message or conversation between the two of you is known.',
      '+ They endorsed a skill of yours.',
      '+ You have been linked since 2020.',
    ],
  ],
  [
    'A connection who sent a line with the invitation',
    [
      'It looks as if you and Una do not know each other yet.',
      '- No message or conversation between the two of you is known.',
      '+ They sent a personal line with their invitation.',
      '+ You have been linked since 2020.',
    ],
  ],
  [
    'A recruiter who wrote once, unanswered',
    [
      'It looks as if you and Una do not know each other yet: one message in September.',
      '- They wrote to you once; your files hold no answer.',
    ],
  ],
  [
    'Somebody you wrote to without an answer',
    [
      'It looks as if you and Una do not know each other yet: one message in September.',
      '- You wrote once; your files hold no answer.',
      '+ You have been linked since 2020.',
    ],
  ],
  [
    'Somebody whose work you admire and have not met',
    [
      'You and Una have not met yet, going by what you wrote down.',
      '- You wrote down what you admire in their work; nothing says that you have met.',
      '+ You added them yourself.',
    ],
  ],
  [
    'A kept card, nothing else',
    [
      'It is not clear how well you know Una: your files show no messages or conversations.',
      '+ You keep them among your contacts.',
      '- No message or conversation between the two of you is known.',
    ],
  ],
  [
    'A kept card of somebody you are linked with',
    [
      'It is not clear how well you know Una: your files show no messages or conversations.',
      '+ You keep them among your contacts.',
      '- No message or conversation between the two of you is known.',
      '+ You have been linked since 2020.',
    ],
  ],
  [
    'A kept card of somebody who wrote once',
    [
      'It is not clear how well you know Una: one message in September.',
      '+ You keep them among your contacts.',
      '- They wrote to you once; your files hold no answer.',
    ],
  ],
  [
    'Copied by LinkedIn from an old phone',
    [
      'It is not clear how well you know Una: your files show no messages or conversations.',
      '- No message or conversation between the two of you is known.',
      '+ They are in an address book that LinkedIn or a messenger once copied.',
    ],
  ],
  [
    'Named by you a minute ago',
    ['You have not said how well you know Una yet.', '+ You added them yourself.'],
  ],
  [
    'Once at the same employer',
    [
      'It looks as if you and Una do not know each other yet.',
      '- No message or conversation between the two of you is known.',
      '+ You have both been at Larkspur.',
      '+ You have been linked since 2020.',
    ],
  ],
];

describe('read aloud', () => {
  const said = new Map(expected);
  for (const [who, evidence] of inventedTies)
    test(who, () => assert.deepEqual(aloud(evidence), said.get(who)));
  test('nobody is spoken of by files who is in none', () => {
    for (const [who, evidence] of inventedTies)
      if (inFiles(evidence) === 0) assert.doesNotMatch(aloud(evidence).join(' '), /files?\b/, who);
  });
});

describe('what you said, beside what is known', () => {
  const florence = tie({ ...linked, events: exchanges(12, '2019-03-01', '2023-10-05') });
  test('where both agree', () => {
    const priya = tie({ ...linked, events: exchanges(7, '2019-03-01', '2026-10-05') });
    assert.equal(
      sentence(priya, 2),
      'You said that you know Una a little: 14 messages since 2019, the last in October.',
    );
    assert.equal(sentence(tie(), 1), 'You said that you know Una well.');
    assert.equal(sentence(tie(), 3), 'You said that you do not know Una yet.');
  });
  test('where they differ', () => {
    assert.equal(
      sentence(florence, 3),
      'You said that you do not know Una yet. Your files show 24 messages since 2019, the last in 2023.',
    );
    assert.equal(
      sentence(florence, 1),
      'You said that you know Una well. Your files show 24 messages since 2019, the last in 2023.',
    );
    assert.equal(
      sentence(tie({ events: [logged('call', '2026-10-20')] }), 3),
      'You said that you do not know Una yet. You logged one conversation in October.',
    );
  });
  test('how you met makes nobody well known', () => {
    assert.equal(summariseTie(florence, now).level, 2);
    assert.equal(summariseTie({ ...florence, metSaid: true }, now).level, 2);
  });
  test('a meeting still to come is no evidence', () => {
    assert.equal(
      sentence(tie({ events: [logged('meeting', '2026-11-27')] })),
      'You have not said how well you know Una yet.',
    );
  });
});
