import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Launch } from '@langbiang/lti';
import request from 'supertest';
import { card, type TestApp, testApp } from '../testing/test-app.js';

const launch: Launch = {
  registrationId: 'reg-1',
  deploymentId: '1',
  messageType: 'LtiDeepLinkingRequest',
  userId: 'sub-1',
  roles: ['teacher'],
  targetLinkUri: '',
  custom: {},
  deepLinking: { returnUrl: 'https://lms.example.test/r', acceptMultiple: true, acceptTypes: [], acceptLineItem: true },
};

const cards = [
  card('D-P1', {
    strand: 'D',
    grades: [10, 11, 12],
    subjects: ['TIN-THPT'],
    level: 'THPT',
    review: 'approved',
    title: { vi: 'Tin giả <b>', en: 'False news' },
  }),
  card('B-M4'),
  card('B-T2', { grades: [4, 5], subjects: ['LSDL-TH'], level: 'TH' }),
];
let server: TestApp;
beforeAll(async () => {
  server = await testApp({ cards });
});
afterAll(() => server.close());

async function page(data: Parameters<TestApp['open']>[0] = {}) {
  const session = await server.open(data);
  const answer = await request(server.app).get(await session.url('/catalogue'));
  return { ...answer, text: answer.text.replaceAll('&#x3D;', '='), session };
}

describe('the catalogue', () => {
  test('lists lessons by strand, then by grade, each leading to its preview in this session', async () => {
    const { text, status, session } = await page();
    expect(status).toBe(200);
    expect([...text.matchAll(/data-id="([^"]+)"/g)].map(([, id]) => id)).toEqual(['B-T2', 'B-M4', 'D-P1']);
    expect(text).toContain(`href="/play/B-M4?s=${session.shortId}"`);
    expect(text).toContain('Tin giả &lt;b&gt;');
    expect(text).not.toContain('<b>');
    expect(text).not.toContain('name="item"');
  });

  test('marks what reviewers have not approved', async () => {
    const { text } = await page();
    expect(text.match(/Bản dự thảo, chờ thẩm định/g)).toHaveLength(2);
  });

  test('filters exist for what there is, with numbers; subjects of two levels are told apart', async () => {
    const { text } = await page();
    const chips = [
      ...text.matchAll(/data-facet="(\w+)" value="([^"]+)">[\s\S]*?<span>([^<]+)<\/span>\s*<span class="count">(\d+)/g),
    ].map((m) => m.slice(1).join(' '));
    expect(chips).toEqual([
      'kinds lesson Bài học 3',
      'strands B Chủ quyền quốc gia 2',
      'strands D Công dân số 1',
      ...[4, 5, 8, 10, 11, 12].map((grade) => `grades ${grade} Lớp ${grade} 1`),
      'subjects LSDL-TH Lịch sử và Địa lí (Tiểu học) 1',
      'subjects LSDL-THCS Lịch sử và Địa lí (Trung học cơ sở) 1',
      'subjects TIN-THPT Tin học (Trung học phổ thông) 1',
    ]);
  });

  test('in English; what is only in Vietnamese says so', async () => {
    const { text } = await page({ lang: 'en' });
    expect(text).toContain('<html lang="en">');
    expect(text).toContain('Lesson B-M4');
    expect(text).toContain('Grade 4–5');
    expect(text).toContain('lang="vi">Em gọi đúng tên');
  });

  test('is for staff', async () => {
    const { status, text } = await page({ roles: ['learner'] });
    expect(status).toBe(403);
    expect(text).toContain('SESSION_ROLE');
  });
});

describe('the picker', () => {
  test('is a form that works as it stands: boxes, points, the session, the class’s grade preselected', async () => {
    const { text, session } = await page({ launch });
    expect(text).toContain('<form class="picker" method="post" action="/lti/deep-link">');
    expect(text).toContain(`name="session" value="${session.id}"`);
    expect(text).toContain('type="checkbox" name="item" value="B-M4"');
    expect(text).toContain('name="points-B-M4" min="1" max="1000" step="any" value="12"');
    expect(text).toContain('<option value="8" selected>Lớp 8</option>');
    expect(text.match(/ selected>/g)).toHaveLength(1);
  });

  test('asks which of several attempts makes the grade, where the platform takes grades at all', async () => {
    const { text } = await page({ launch });
    expect(text).toContain('<option value="best">Lượt cao điểm nhất</option>');
    expect(text).toContain('<option value="average">Trung bình các lượt</option>');
    const deepLinking = { ...launch.deepLinking, acceptLineItem: false } as Launch['deepLinking'] & object;
    expect((await page({ launch: { ...launch, deepLinking } })).text).not.toContain('name="policy"');
  });

  test('the grade kept for the class goes before the guess from its name', async () => {
    await server.store.contexts.put({ tenantId: 'T1', contextId: 'c1', title: '', label: '', grade: 9 });
    expect((await page({ launch })).text).toContain('<option value="9" selected>');
  });

  test('one lesson only where the platform takes one', async () => {
    const one = {
      ...launch,
      deepLinking: { ...launch.deepLinking, acceptMultiple: false } as Launch['deepLinking'] & object,
    };
    expect((await page({ launch: one })).text).toContain('type="radio" name="item" value="B-M4"');
  });

  test('its script gets the words and folded texts', async () => {
    const { text } = await page({ launch });
    const data = JSON.parse(/id="lb-data"[^>]*>([^<]+)</.exec(text)?.[1] ?? '');
    expect(data.multiple).toBe(true);
    expect(data.texts.add.other).toBe('Thêm {n} bài vào khoá học');
    expect(data.cards.find((each: { id: string }) => each.id === 'B-M4').text).toContain(
      'em goi dung ten nam vung bien',
    );
  });
});

test('without lessons the page says what to do', async () => {
  const empty = await testApp({ cards: [] });
  const session = await empty.open();
  const answer = await request(empty.app).get(await session.url('/catalogue'));
  expect(answer.text).toContain('Chưa có bài học nào');
  await empty.close();
});
