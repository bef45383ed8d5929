// The honest sentence in every number it can meet; each number that stands for people leads to them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { networkHeadline, networkHeadlineParts } from './network.ts';

const none = { ever: 0, lastYear: 0 };

test('the headline', () => {
  for (const [counts, text] of [
    [{ people: 0, connections: 0, wroteWith: none, talkedTo: none }, 'Nobody is here yet.'],
    [
      { people: 812, connections: 812, wroteWith: { ever: 64, lastYear: 31 }, talkedTo: none },
      '812 connections. You have written with 64 of them, 31 in the last year. Real conversations: log one, and it counts.',
    ],
    [
      {
        people: 900,
        connections: 812,
        wroteWith: { ever: 64, lastYear: 64 },
        talkedTo: { ever: 1, lastYear: 1 },
      },
      '812 connections among 900 people. You have written with 64 of them, all in the last year. You have really talked with one of them, in the last year.',
    ],
    [
      {
        people: 900,
        connections: 900,
        wroteWith: { ever: 64, lastYear: 1 },
        talkedTo: { ever: 14, lastYear: 9 },
      },
      '900 connections. You have written with 64 of them, one in the last year. Real conversations: with 14 of them, 9 in the last year.',
    ],
    [
      {
        people: 3,
        connections: 1,
        wroteWith: { ever: 1, lastYear: 0 },
        talkedTo: { ever: 2, lastYear: 2 },
      },
      '3 people are in your book. You have written with one of them, though not in the last year. Real conversations: with 2 of them, both in the last year.',
    ],
    [
      {
        people: 3,
        connections: 0,
        wroteWith: { ever: 2, lastYear: 0 },
        talkedTo: { ever: 3, lastYear: 3 },
      },
      '3 people are in your book. You have written with 2 of them, none in the last year. Real conversations: with 3 of them, all in the last year.',
    ],
    [
      {
        people: 1,
        connections: 0,
        wroteWith: { ever: 1, lastYear: 1 },
        talkedTo: { ever: 1, lastYear: 0 },
      },
      'One person is in your book. You have written with them, in the last year. You have really talked with them, though not in the last year.',
    ],
    [
      { people: 3, connections: 0, wroteWith: none, talkedTo: none },
      '3 people are in your book. No message went both ways yet, as far as is known here. Real conversations: log one, and it counts.',
    ],
    [
      { people: 1, connections: 1, wroteWith: none, talkedTo: none },
      'One connection. No message went both ways yet, as far as your files show. Real conversations: log one, and it counts.',
    ],
  ] as const) {
    assert.equal(networkHeadline(counts), text);
    for (const part of networkHeadlineParts(counts))
      if (/\d/.test(part.text)) assert.ok(part.people, `${part.text} leads nowhere`);
  }
});
