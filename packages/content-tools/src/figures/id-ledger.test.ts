import { expect, test } from '@jest/globals';
import { bankOf, SET, withQuizzes } from '../testing/bank-content.js';
import { drift, permanentIds, readLedger, writeLedger } from './id-ledger.js';

const ids = permanentIds(withQuizzes(bankOf(12), { 'on-tap-mau': SET }));
const none = readLedger('');

test('the ids of a lesson, its pages, objectives, questions and answers, and of a quiz', () => {
  expect(ids).toEqual(expect.arrayContaining(['B-M99', 'B-M99#m1', 'b-m99-q01', 'b-m99-q01/answers/a', 'on-tap-mau']));
  expect(drift(readLedger(writeLedger(none, ids)), ids)).toEqual({ gone: [], reused: [], fresh: [] });
});

test('an id that vanished, and one that comes back after it was given up', () => {
  const ledger = readLedger(writeLedger(none, ids));
  const left = ids.filter((id) => id !== 'b-m99-q01/answers/a');
  expect(drift(ledger, left).gone).toEqual(['b-m99-q01/answers/a']);
  const after = readLedger(writeLedger(ledger, left));
  expect(drift(after, ids)).toEqual({ gone: [], reused: ['b-m99-q01/answers/a'], fresh: [] });
  expect(drift(after, [...left, 'b-m99-q77']).fresh).toEqual(['b-m99-q77']);
});
