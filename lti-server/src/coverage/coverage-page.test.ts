import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { card, type TestApp, testApp } from '../testing/test-app.js';

const at = '2026-11-24T08:00:00Z';
const cards = [
  card('B-M4'),
  card('C-T1', {
    strand: 'C',
    grades: [4],
    subjects: ['LSDL-TH'],
    level: 'TH',
    review: 'approved',
    outcomes: [{ id: 'LSDL08.DL-BIEN-DAO.O2', strength: 'full' }],
  }),
];
let server: TestApp;
let learner = 0;

async function plays(tenantId: string, contextId: string, itemId: string, completed: boolean): Promise<void> {
  learner += 1;
  const userId = `u${learner}`;
  const key = { tenantId, linkId: `${contextId}-${itemId}`, userId };
  const event = { tenantId, contextId, itemId, userId };
  await server.store.attempts.save({
    record: {
      ...key,
      id: `r${learner}`,
      rev: 0,
      contextId,
      itemId,
      attempts: [],
      grade: null,
      openedAt: at,
      updatedAt: at,
    },
    expectedRev: 0,
    statements: [],
    engagement: [{ kind: 'opened', ...event }, ...(completed ? [{ kind: 'completed' as const, ...event }] : [])],
  });
}

beforeAll(async () => {
  server = await testApp({ cards });
  const { contexts } = server.store;
  await contexts.put({ tenantId: 'T1', contextId: 'c8', title: '8A1', label: '', grade: 8 });
  await contexts.put({ tenantId: 'T1', contextId: 'c?', title: 'CLB', label: '', grade: null });
  await contexts.put({ tenantId: 'T2', contextId: 'c8', title: '8A1', label: '', grade: 8 });
  for (let n = 0; n < 6; n++) await plays('T1', 'c8', 'B-M4', n < 3);
  await plays('T1', 'c?', 'B-M4', true);
  for (let n = 0; n < 20; n++) await plays('T2', 'c8', 'C-T1', true);
});
afterAll(() => server.close());

async function page(url = '/coverage', data: Parameters<TestApp['open']>[0] = {}) {
  const session = await server.open(data);
  const { text, status } = await request(server.app).get(await session.url(url));
  const plain = text.replaceAll('&#x3D;', '=').replaceAll('&amp;', '&');
  return { text: plain, status, session };
}
/** What a screen reader hears of the table cell whose label starts so. */
function cell(text: string, start: string): string | undefined {
  const html = new RegExp(`<td[^>]*><a[^>]*><span class="visually-hidden">${start}.*?</a>`, 's').exec(text)?.[0];
  return html
    ?.replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

describe('the table', () => {
  test('tells each layer with its own numerator and denominator', async () => {
    const { text, status } = await page();
    expect(status).toBe(200);
    expect(cell(text, 'Lịch sử và Địa lí, Lớp 8')).toBe(
      'Lịch sử và Địa lí, Lớp 8. Thiết kế: 2/17 yêu cầu cần đạt. Học sinh tham gia: 1/17 yêu cầu cần đạt.',
    );
    expect(cell(text, 'Giáo dục công dân, Lớp 8')).toBe(
      'Giáo dục công dân, Lớp 8. Thiết kế: 0/6 yêu cầu cần đạt. Học sinh tham gia: 0/6 yêu cầu cần đạt.',
    );
  });

  test('a gap is hatched; an elective nobody has taken has no denominator', async () => {
    const { text } = await page();
    expect(text).toMatch(/Giáo dục công dân, Lớp 8\. <\/span><span class="bar designed gap">/);
    expect(cell(text, 'Địa lí, Lớp 12')).toContain('Học sinh tham gia: – môn lựa chọn, chưa lớp nào học');
  });

  test('a strand narrows it, in table and totals', async () => {
    const { text } = await page('/coverage?strand=D');
    expect(cell(text, 'Lịch sử và Địa lí, Lớp 8')).toBeUndefined();
    expect(cell(text, 'Tin học, Lớp 8')).toContain('Thiết kế: 0/4');
    expect(text).toMatch(/aria-current="true">\s*<span class="tab-name"><span class="letter" aria-hidden="true">D/);
  });

  test('has headers a screen reader can use', async () => {
    const { text } = await page();
    for (const part of [
      '<caption id="level-THCS">Trung học cơ sở</caption>',
      '<th scope="col">Lớp 8</th>',
      '<th scope="row">Giáo dục công dân</th>',
    ])
      expect(text).toContain(part);
  });

  test('what lies outside is said, not guessed', async () => {
    expect((await page()).text).toContain('1 lớp chưa rõ khối nên chưa được tính');
  });
});

describe('behind a cell', () => {
  test('topics, outcomes, lessons with their strength; small numbers of pupils are hidden', async () => {
    const { text, session } = await page('/coverage?grade=8&subject=LSDL-THCS&strand=B');
    const detail = text.slice(
      text.indexOf('id="details"'),
      text.indexOf('</section>\n<section') === -1 ? undefined : text.length,
    );
    expect(detail).toContain(
      'trọn vẹn 1, một phần 1, hỗ trợ 0. Số bài gắn vào: 2. Yêu cầu có bài đã được thẩm định: 1.',
    );
    expect(detail).toContain('Đã mở bài: 1 lớp; 6 em mở, dưới 5 em hoàn thành.');
    expect(detail).toContain(
      `<a href="/play/B-M4?s=${session.shortId}">Bài B-M4</a> <span class="muted">đáp ứng một phần, bản dự thảo</span>`,
    );
    expect(detail).toContain('LSDL08.DL-BIEN-DAO.O3');
    expect(detail).toContain('Chưa có bài');
  });

  test('a cell that asks for nothing, or no cell, opens nothing', async () => {
    for (const query of [
      'grade=1&subject=GDCD',
      'grade=99&subject=LSDL-THCS',
      'grade=8',
      'subject=LSDL-THCS',
      'grade=8&subject=<script>',
    ]) {
      const { text, status } = await page(`/coverage?${query}`);
      expect([status, text.includes('id="details"')]).toEqual([200, false]);
    }
  });
});

describe('who sees what', () => {
  test('a school sees its own classes only', async () => {
    const { text } = await page('/coverage?grade=8&subject=LSDL-THCS', { tenantId: 'T2' });
    expect(text).toContain('Đã mở bài: 1 lớp; 20 em mở, 20 em hoàn thành.');
    expect(cell(text, 'Lịch sử và Địa lí, Lớp 8')).toContain('Học sinh tham gia: 1/17');
    const empty = await page('/coverage', { tenantId: 'T3' });
    expect(empty.text).toContain('Trường mình chưa có lớp nào mở bài');
    expect(cell(empty.text, 'Lịch sử và Địa lí, Lớp 8')).toContain(
      'Thiết kế: 2/17 yêu cầu cần đạt. Học sinh tham gia: 0/17',
    );
  });

  test('pupils do not come in', async () => {
    expect((await page('/coverage', { roles: ['learner'] })).status).toBe(403);
  });
});

test('in English', async () => {
  const { text } = await page('/coverage', { lang: 'en' });
  expect(cell(text, 'History and Geography, Grade 8')).toBe(
    'History and Geography, Grade 8. Designed: 2/17 outcomes. Pupils engaged: 1/17 outcomes.',
  );
  expect(text).toContain('1 class is not counted');
});
