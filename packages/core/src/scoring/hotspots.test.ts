import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { HotspotsParams } from '../h5p/hotspots-params.js';
import { encodePairs, scoreInteraction } from './index.js';

const spot = (id: string, asked?: boolean) => ({
  ...{ id, html: id, shape: 'circle' as const, x: 1, y: 1, width: 1, height: 1, feedbackHtml: '' },
  ...(asked !== undefined && { asked }),
});
const params: HotspotsParams = {
  questionHtml: '',
  mode: 'find',
  picture: { svgHtml: '<svg/>', alt: '', width: 1, height: 1 },
  spots: [spot('a', true), spot('b'), spot('c', true), spot('d', false)],
  extras: [],
  behaviour: { retry: true, showSolution: true },
};

describe.each(['Langbiang.MapHotspots 1.0', 'Langbiang.PictureHotspots 1.0'])('%s', (library) => {
  test.each([
    ['a[.]a[,]b[.]b[,]c[.]c', 3],
    ['a[.]b[,]b[.]a[,]c[.]c', 1],
    ['a[.]d[,]b[.]b', 1],
    ['b[.]a[,]a[.]a', 0],
    ['d[.]d', 0],
    ['', 0],
  ])('%j gives %d of 3', (response, raw) => {
    expect(scoreInteraction(library, params, response)).toEqual({ raw, max: 3 });
  });

  test('any response gives points between none and all, and all only where all is right', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd', 'x', '');
    const pairs = fc
      .array(fc.tuple(id, id), { maxLength: 6 })
      .map((all) => all.map((one) => one.join('[.]')).join('[,]'));
    fc.assert(
      fc.property(fc.oneof(pairs, fc.string()), (response) => {
        const { raw = -1, max } = scoreInteraction(library, params, response) ?? {};
        expect(max).toBe(3);
        expect(raw).toBeGreaterThanOrEqual(0);
        if (raw === 3) for (const each of ['a', 'b', 'c']) expect(response).toContain(`${each}[.]${each}`);
        expect(raw).toBeLessThanOrEqual(3);
      }),
    );
    const right = encodePairs(new Map(['a', 'b', 'c'].map((each) => [each, each])));
    expect(scoreInteraction(library, params, right)?.raw).toBe(3);
  });

  test.each([null, {}, { spots: null }, { spots: [null] }, { spots: [{ id: 1 }] }])('%j is not scored', (broken) => {
    expect(scoreInteraction(library, broken, 'a[.]a')).toBe(undefined);
  });
});
