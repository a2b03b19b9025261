import { evidenceSpans, type LocalText, type ReadingEvidence, replaceSpans, textIn } from '@langbiang/core';
import { type Finding, found, type Place } from '../finding.js';
import { hasEnglish } from '../read/english.js';
import type { PlacedQuestion } from '../read/lesson-source.js';
import { questionRule } from './rule.js';

type At = PlacedQuestion['at'];

/** `[[a|…]]` in the passage and the span `a` belong together, one to one, in each language; claims rest on spans that are there. */
export const evidenceSpansRule = questionRule('evidence-spans', 'error', ({ question, at }) =>
  question.type === 'reading-evidence'
    ? [...writtenPassages(question).flatMap((passage) => spansOf(passage, question, at)), ...evidenceOf(question, at)]
    : [],
);

const writtenPassages = ({ passage }: { passage: LocalText }) =>
  hasEnglish(passage) ? [textIn(passage, 'vi'), textIn(passage, 'en')] : [textIn(passage, 'vi')];

function spansOf(passage: string, { spans }: ReadingEvidence, at: At): Finding[] {
  const written = evidenceSpans(passage);
  const broken = written.filter(({ text }) => /\n\s*\n/.test(text) || (text.match(/\*+/g) ?? []).length % 2 === 1);
  const isOpen = /\[\[|\]\]/.test(replaceSpans(passage, () => ''));
  const unlisted = written.filter((one) => !spans.some(({ id }) => id === one.id));
  return [
    ...(isOpen ? [malformed(at(['passage']))] : []),
    ...broken.map(({ id }) => acrossParts(id, at(['passage']))),
    ...unlisted.map(({ id }) => unknownSpan(id, at(['passage']))),
    ...spans.flatMap(({ id }, index) => {
      const times = written.filter((one) => one.id === id).length;
      return times === 1 ? [] : [wrongCount(id, times, at(['spans', index, 'id']))];
    }),
  ];
}

function evidenceOf({ spans, claims }: ReadingEvidence, at: At): Finding[] {
  const ids = spans.map(({ id }) => id);
  const unknown = claims.flatMap(({ evidence }, claim) =>
    evidence.flatMap((id, index) =>
      ids.includes(id) ? [] : [noSpan(id, ids, at(['claims', claim, 'evidence', index]))],
    ),
  );
  const everything = claims.flatMap(({ id, evidence }, claim) =>
    ids.every((span) => evidence.includes(span)) ? [allEvidence(id, at(['claims', claim, 'evidence']))] : [],
  );
  return [...unknown, ...everything];
}

const malformed = (place: Place) =>
  found(
    place,
    { vi: 'Có dấu [[ hoặc ]] không thành cặp', en: 'A [[ or ]] does not make a span' },
    {
      vi: 'Viết `[[mã|chữ]]`: mã chữ thường không dấu, không lồng vào nhau.',
      en: 'Write `[[id|text]]`: a lower-case id, no span inside another.',
    },
  );

const acrossParts = (id: string, place: Place) =>
  found(
    place,
    {
      vi: `Chỗ [[${id}|…]] cắt ngang đoạn hoặc chữ đậm, nghiêng`,
      en: `[[${id}|…]] cuts through a paragraph or emphasis`,
    },
    {
      vi: 'Để cả chữ đậm, nghiêng nằm gọn bên trong hoặc bên ngoài; mỗi chỗ nằm trong một đoạn.',
      en: 'Keep emphasis wholly inside or outside, and each span within one paragraph.',
    },
  );

const unknownSpan = (id: string, place: Place) =>
  found(
    place,
    { vi: `Chỗ [[${id}|…]] không có trong \`spans\``, en: `[[${id}|…]] is not among the spans` },
    { vi: `Thêm \`- {id: ${id}, feedback: …}\`.`, en: `Add \`- {id: ${id}, feedback: …}\`.` },
  );

const wrongCount = (id: string, times: number, place: Place) =>
  found(
    place,
    {
      vi: `Mã ${id} đánh dấu ${times} chỗ trong \`passage\``,
      en: `The span ${id} stands ${times} times in the passage`,
    },
    { vi: `Viết [[${id}|…]] đúng một lần.`, en: `Write [[${id}|…]] exactly once.` },
  );

const noSpan = (id: string, ids: readonly string[], place: Place) =>
  found(
    place,
    { vi: `Không có chỗ nào mã ${id}`, en: `There is no span ${id}` },
    { vi: `Chọn trong: ${ids.join(' · ')}.`, en: `Choose among: ${ids.join(' · ')}.` },
  );

const allEvidence = (id: string, place: Place) =>
  found(
    place,
    { vi: `Với ý ${id}, mọi chỗ đều là bằng chứng`, en: `For the claim ${id} every span is evidence` },
    {
      vi: 'Đánh dấu thêm chỗ không phải bằng chứng, để em phải chọn.',
      en: 'Mark more spans that are no evidence, so that there is a choice.',
    },
  );
