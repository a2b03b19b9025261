import { expect, test } from '@jest/globals';
import { slug } from './new-command.js';

test('the folder’s name has the first words of the title, without marks', () => {
  expect(slug('Đảo Phú Quý: quê em giữa biển khơi xanh')).toBe('dao-phu-quy-que-em-giua');
});
