import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readVtt } from './web-vtt.js';

const faults = (text: string) => readVtt(text).faults.map(({ line, said }) => `${line} ${said.en}`);
const cue = (times: string, text = 'Chào em.') => `WEBVTT\n\n${times}\n${text}\n`;

test('cues in seconds, with or without hours and names, notes left out', () => {
  const text = [
    '\uFEFFWEBVTT tiếng Việt\r\n\r\nNOTE của ban biên tập\r\nhai dòng\r\n\r\n',
    'mot\r\n00:01.500 --> 00:04.000\r\nDòng một\r\ndòng hai\r\n\r\n\r\n',
    '01:00:05.250 --> 01:00:06.000\r\nRất lâu sau',
  ].join('');
  expect(readVtt(text)).toEqual({
    faults: [],
    cues: [
      { start: 1.5, end: 4, text: 'Dòng một dòng hai' },
      { start: 3605.25, end: 3606, text: 'Rất lâu sau' },
    ],
  });
});

test.each([
  ['no head', '00:01.000 --> 00:02.000\nChào em.', '1 The first line must be WEBVTT'],
  ['times of another form', cue('0:01 --> 0:02'), '3 Times are written 00:07.000 --> 00:09.500'],
  ['settings', cue('00:01.000 --> 00:02.000 align:start'), '3 Times are written 00:07.000 --> 00:09.500'],
  ['an end before the beginning', cue('00:02.000 --> 00:02.000'), '3 This caption ends before it begins'],
  ['no words', cue('00:01.000 --> 00:02.000', ''), '3 This caption has no text'],
  ['tags', cue('00:01.000 --> 00:02.000', '<b>Chào</b>'), '4 Captions are plain text, without tags'],
  ['nothing', 'WEBVTT\n', '1 There are no captions'],
])('%s', (_, text, message) => {
  expect(faults(text)).toEqual([message]);
});

test('a caption before the one above it', () => {
  const text = 'WEBVTT\n\n00:05.000 --> 00:06.000\nHai\n\n00:01.000 --> 00:02.000\nMột';
  expect(faults(text)).toEqual(['6 This caption begins before the one above it']);
});

test('whatever is read, times rise and texts are there', () => {
  const line = fc.oneof(
    fc.constantFrom('WEBVTT', '', '00:01.000 --> 00:03.000', '00:02.000 --> 00:09.999'),
    fc.string(),
  );
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const { cues } = readVtt(lines.join('\n'));
      for (const [at, { start, end, text }] of cues.entries()) {
        expect(end).toBeGreaterThan(start);
        expect(start).toBeGreaterThanOrEqual(cues[at - 1]?.start ?? 0);
        expect(text).not.toBe('');
      }
    }),
  );
});
