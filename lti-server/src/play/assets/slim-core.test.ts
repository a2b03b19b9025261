import { expect, test } from '@jest/globals';
import { slimCore } from './slim-core.js';

test('a core that does not define its jQuery where it is known to is not cut', () => {
  expect(() => slimCore('(()=>{var o=window.H5P=window.H5P||{}})()', '')).toThrow('frame.bundle.js');
});
