import type { Locator, Page } from 'playwright-core';

/** Everything of the lesson that can be seen, each with its name, in the order a pupil could meet it. */
export async function tour(page: Page, look: (state: string) => Promise<void>): Promise<void> {
  await look('cover');
  await press(page, 'Bắt đầu');
  await look('page');
  await page.locator('.lb-dots').click();
  await look('list of pages');
  await page.keyboard.press('Escape');
  const [choice, blanks] = [page.locator('.lb-question').nth(0), page.locator('.lb-question').nth(1)];
  await press(choice, 'Kiểm tra');
  await look('asked to choose');
  await choice.locator('input[value="b"]').check();
  await press(choice, 'Kiểm tra');
  await blanks.locator('summary').click();
  await fillBlanks(blanks, '12', 'bờ biển');
  await press(blanks, 'Kiểm tra');
  await look('answered');
  await press(choice, 'Xem đáp án');
  await press(blanks, 'Thử lại');
  await look('solution and second try');
  await page.locator('a.lb-cite').click();
  await page.locator('.lb-glossary summary').click();
  await look('source and glossary open');
  await press(page, 'Tiếp theo');
  await look('second page');
  await press(page, 'Nộp bài');
  await look('not everything answered');
  await press(page, 'Trang 2: Thuộc về ai?');
  for (const set of await page.locator('fieldset').all()) await set.locator('input').first().check({ force: true });
  await press(page, 'Kiểm tra');
  await look('second page answered');
  await press(page, 'Nộp bài');
  await look('result');
  await press(page, 'Xong');
  await look('done');
  await press(page, 'Đọc lại trang 1: Lãnh hải rộng bao nhiêu?');
  await look('rereading');
}

export async function press(place: Page | Locator, words: string): Promise<void> {
  await place.getByRole('button', { name: words, exact: true }).click();
}

export async function fillBlanks(question: Locator, ...words: string[]): Promise<void> {
  for (const [index, word] of words.entries()) await question.locator('.lb-blank-input').nth(index).fill(word);
}
