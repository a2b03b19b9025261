import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Framework, Lesson } from '@langbiang/core';
import { readContent } from '../read/content-source.js';
import { type CommonOptions, shownRoot } from './common.js';

const words = {
  vi: {
    id: (id: string) => `Mã bài phải như A-M41 (mạch A–D, số chưa dùng): ${id}.`,
    taken: (id: string) => `Đã có bài ${id}. Mã bài không dùng lại.`,
    outcome: (id: string) => `Không có yêu cầu cần đạt ${id} trong framework/gdpt2018.yaml.`,
    next: (folder: string, id: string) =>
      `Đã tạo ${folder}. Viết tiếp rồi soát: pnpm content lint · xem: pnpm content preview ${id}`,
  },
  en: {
    id: (id: string) => `A lesson's id looks like A-M41 (strand A–D, a number not taken): ${id}.`,
    taken: (id: string) => `There is a lesson ${id} already. Ids are never used again.`,
    outcome: (id: string) => `framework/gdpt2018.yaml has no outcome ${id}.`,
    next: (folder: string, id: string) =>
      `Made ${folder}. Write on, then check: pnpm content lint · look: pnpm content preview ${id}`,
  },
} as const;

type Options = CommonOptions & { readonly title: string; readonly outcome: string };

/** Begins a lesson: a folder that has every file and says in each what belongs there. Level, grade and subject come from the outcome. */
export function newCommand(id: string, { content, lang, title, outcome }: Options): number {
  const said = words[lang];
  const refuse = (reason: string) => {
    console.error(reason);
    return 1;
  };
  if (!/^[ABCD]-M[1-9]\d{0,2}$/.test(id)) return refuse(said.id(id));
  const { lessons, knowledge } = readContent(content);
  if (lessons.some(({ folder }) => folder.startsWith(`lessons/${id}-`))) return refuse(said.taken(id));
  const topic = knowledge.framework?.topics.find(({ outcomes }) => outcomes.some((each) => each.id === outcome));
  if (!topic) return refuse(said.outcome(outcome));
  const folder = path.join(content, 'lessons', `${id}-${slug(title)}`);
  mkdirSync(path.join(folder, 'media'), { recursive: true });
  for (const [file, text] of Object.entries(files({ id, title, outcome, topic }))) {
    if (!existsSync(path.join(folder, file))) writeFileSync(path.join(folder, file), text);
  }
  console.log(said.next(`${shownRoot(content)}lessons/${path.basename(folder)}`, id));
  return 0;
}

/** «Đảo Phú Quý» → `dao-phu-quy`. */
export function slug(title: string): string {
  const plain = title.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase();
  return plain
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .split(' ')
    .slice(0, 6)
    .join('-');
}

type Start = { id: string; title: string; outcome: string; topic: Framework['topics'][number] };

function files({ id, title, outcome, topic }: Start): Record<string, string> {
  const question = `${id.toLowerCase()}-q01`;
  const strand: Lesson['strand'] = id.startsWith('A') ? 'A' : id.startsWith('B') ? 'B' : id.startsWith('C') ? 'C' : 'D';
  return {
    'lesson.yaml': `id: ${id}
title: {vi: ${JSON.stringify(title)}, en: ${JSON.stringify(title)}}   # en: tên tiếng Anh
summary: Một câu nói em làm được gì sau bài.
strand: ${strand}
level: ${topic.level}
grades: [${topic.grade}]
subjects: [${topic.subject}]
duration: 20
review: draft
outcomes:
  - {id: ${outcome}, strength: partial}   # full · partial · support
objectives:
  - {id: m1, text: Em làm được một việc cụ thể., outcomes: [${outcome}]}
sections:
  - id: mo-dau
    title: Tên trang
    text: 01-mo-dau.md
    questions: [${question}]
note: ghi-chu.md
`,
    '01-mo-dau.md': `Bắt đầu bằng điều em thấy được, rồi mới đến khái niệm.

Mỗi dữ kiện có mã ngay sau nó, viết như chú thích chân trang. Xem mã trong content/facts.
`,
    'questions.yaml': `- id: ${question}
  type: multiple-choice
  objective: m1
  outcome: ${outcome}
  cognitive: nhan_biet        # nhan_biet · thong_hieu · van_dung
  facts: []                   # mã dữ kiện quyết định đáp án, ví dụ [B-018]
  question: Câu hỏi?
  answers:
    - {id: a, text: Đáp án nhiễu hợp lí, feedback: Vì sao chưa đúng và đọc lại ở đâu.}
    - {id: b, text: Đáp án đúng, correct: true, feedback: Vì sao đúng.}
    - {id: c, text: Đáp án nhiễu khác, feedback: Vì sao chưa đúng và đọc lại ở đâu.}
`,
    'ghi-chu.md': `Dùng trong tiết nào, bao nhiêu phút. Hỏi thêm các em điều gì. Lấp ô nào trong kế hoạch bài dạy.
`,
  };
}
