import { found } from '../finding.js';
import { lessonRule } from './rule.js';

/** What a teacher needs to hold an activity, by the id of its page. */
const PARTS = {
  'cac-buoc': { vi: 'các bước', en: 'the steps' },
  'vai-tro': { vi: 'vai trò', en: 'the roles' },
  'thoi-gian': { vi: 'kế hoạch thời gian', en: 'the time plan' },
  'vat-lieu': { vi: 'vật liệu', en: 'the materials' },
  'an-toan': {
    vi: 'an toàn và việc xin phép khi công bố bài của học sinh',
    en: 'safety, and consent for publishing pupils’ work',
  },
  'nop-bai': { vi: 'nộp sản phẩm', en: 'the handing in' },
} as const;

export const activityParts = lessonRule('activity-parts', 'error', ({ kind, sections }, { source }) => {
  if (kind !== 'activity') return [];
  const ids = new Set<string>(sections.map(({ id }) => id));
  const missing = Object.entries(PARTS).flatMap(([id, { vi, en }]) =>
    ids.has(id)
      ? []
      : [
          found(
            source.yaml.at(['sections']),
            { vi: `Bộ hoạt động chưa có trang về ${vi}`, en: `The activity has no page on ${en}` },
            { vi: `Thêm trang có \`id: ${id}\`.`, en: `Add a page with \`id: ${id}\`.` },
          ),
        ],
  );
  const isMarked = source.questions.some(({ question }) => question.type === 'written-answer');
  if (isMarked) return missing;
  return [
    ...missing,
    found(
      source.yaml.at(['kind']),
      {
        vi: 'Bộ hoạt động chưa có bảng tiêu chí để thầy cô chấm',
        en: 'The activity has no rubric for the teacher to mark by',
      },
      { vi: 'Thêm một câu `written-answer` có `rubric`.', en: 'Add a question `written-answer` with a `rubric`.' },
    ),
  ];
});
