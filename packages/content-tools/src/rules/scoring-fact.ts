import { found } from '../finding.js';
import { questionRule } from './rule.js';

/** A fact that may not decide points (too few sources) may stand beside others, never alone. */
export const scoringFact = questionRule('scoring-fact', 'error', ({ question, at }, { knowledge }) => {
  // A quiz asks nothing itself: each question of its pool answers for its own facts.
  if (question.type === 'quiz-set') return [];
  const facts = question.facts.flatMap((id) => knowledge.facts.get(id)?.fact ?? []);
  if (facts.length < question.facts.length || facts.some(({ scoring_allowed }) => scoring_allowed)) return [];
  return [
    found(
      at(['facts']),
      {
        vi: `Câu ${question.id} chỉ dựa vào dữ kiện chưa được dùng để chấm điểm`,
        en: `${question.id} rests only on facts that may not decide points`,
      },
      {
        vi: 'Dựa vào một dữ kiện có `scoring_allowed: true`, hoặc chuyển nội dung này vào phần đọc.',
        en: 'Rest it on a fact with `scoring_allowed: true`, or move it into the reading text.',
      },
    ),
  ];
});
