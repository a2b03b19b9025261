import { expect, test } from '@jest/globals';
import { findings, swap } from '../testing/fixture.js';
import { abolishedUnit } from './abolished-unit.js';

test('a district', () => {
  expect(
    findings(abolishedUnit, { '02-tiep-giap.md': swap('## Ra xa hơn', '## Ra xa hơn\n\nĐảo thuộc huyện Phú Quý.') }),
  ).toEqual(['02-tiep-giap.md:3 “huyện Phú Quý” no longer exists']);
});

test('an island district', () => {
  expect(
    findings(abolishedUnit, { '02-tiep-giap.md': swap('## Ra xa hơn', '## Ra xa hơn\n\nPhú Quý là huyện đảo.') }),
  ).toEqual(['02-tiep-giap.md:3 “huyện đảo” no longer exists']);
});

test('a city that is wards now', () => {
  expect(
    findings(abolishedUnit, { '02-tiep-giap.md': swap('## Ra xa hơn', '## Ra xa hơn\n\nNhà em ở thành phố Đà Lạt.') }),
  ).toEqual(['02-tiep-giap.md:3 “thành phố Đà Lạt” no longer exists']);
});

test('the same, abbreviated', () => {
  expect(
    findings(abolishedUnit, { '02-tiep-giap.md': swap('## Ra xa hơn', '## Ra xa hơn\n\nNhà em ở TP. Đà Lạt.') }),
  ).toEqual(['02-tiep-giap.md:3 “TP. Đà Lạt” no longer exists']);
});

test('a province that was merged', () => {
  expect(
    findings(abolishedUnit, { '02-tiep-giap.md': swap('## Ra xa hơn', '## Ra xa hơn\n\nBiển thuộc tỉnh Bình Thuận.') }),
  ).toEqual(['02-tiep-giap.md:3 “tỉnh Bình Thuận” no longer exists']);
});

test('an office that was closed', () => {
  expect(
    findings(abolishedUnit, { '02-tiep-giap.md': swap('## Ra xa hơn', '## Ra xa hơn\n\nHỏi Phòng GD&ĐT.') }),
  ).toEqual(['02-tiep-giap.md:3 “Phòng GD&ĐT” no longer exists']);
});

test('the old number of provinces', () => {
  expect(
    findings(abolishedUnit, { '02-tiep-giap.md': swap('## Ra xa hơn', '## Ra xa hơn\n\nNước ta có 63 tỉnh.') }),
  ).toEqual(['02-tiep-giap.md:3 “63 tỉnh” no longer exists']);
});

test('is right: Trước 1/7/2025 nơi này là huyện Phú Quý.', () => {
  expect(
    findings(abolishedUnit, {
      '02-tiep-giap.md': swap('## Ra xa hơn', '## Ra xa hơn\n\nTrước 1/7/2025 nơi này là huyện Phú Quý.'),
    }),
  ).toEqual([]);
});

test('is right: Vùng này là tỉnh Bình Thuận cũ.', () => {
  expect(
    findings(abolishedUnit, {
      '02-tiep-giap.md': swap('## Ra xa hơn', '## Ra xa hơn\n\nVùng này là tỉnh Bình Thuận cũ.'),
    }),
  ).toEqual([]);
});

test('is right: Năm 1982 có huyện Trường Sa.', () => {
  expect(
    findings(abolishedUnit, {
      '02-tiep-giap.md': swap('## Ra xa hơn', '## Ra xa hơn\n\nNăm 1982 có huyện Trường Sa.'),
    }),
  ).toEqual([]);
});

test('is right: Nhà em ở Đà Lạt.', () => {
  expect(
    findings(abolishedUnit, { '02-tiep-giap.md': swap('## Ra xa hơn', '## Ra xa hơn\n\nNhà em ở Đà Lạt.') }),
  ).toEqual([]);
});

test('is right: Huyện đảo không còn nữa.', () => {
  expect(
    findings(abolishedUnit, { '02-tiep-giap.md': swap('## Ra xa hơn', '## Ra xa hơn\n\nHuyện đảo không còn nữa.') }),
  ).toEqual([]);
});

test('in a right answer, not in a wrong one', () => {
  expect(
    findings(abolishedUnit, {
      'questions.yaml': (text) =>
        swap('text: 12 hải lí', 'text: huyện Phú Quý')(swap('text: 24 hải lí', 'text: huyện Lý Sơn')(text)),
    }),
  ).toEqual(['questions.yaml:9 “huyện Phú Quý” no longer exists']);
});

test('in the text alternative of a picture, which some pupils have instead of it', () => {
  expect(findings(abolishedUnit, { '01-lanh-hai.md': swap('![Mặt cắt từ bờ', '![Mặt cắt từ huyện Phú Quý') })).toEqual([
    '01-lanh-hai.md:3 “huyện Phú Quý” no longer exists',
  ]);
});
