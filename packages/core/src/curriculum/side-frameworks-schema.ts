import { closed, confidence, grade, grades, listOf, sourceIds, text, texts } from '../schema/parts.js';

const head = { id: text, title_vi: text, document: text, source: sourceIds, confidence };
const named = closed({ id: text, name_vi: text }, { name_en: text });

/** Thông tư 02/2025: domains → components; levels CB1…CS2 with the grades they are meant for. */
const digitalCompetence = closed(
  {
    ...head,
    code_pattern: text,
    levels: listOf(closed({ code: text, name_vi: text, grades })),
    domains: listOf(closed({ id: text, name_vi: text, name_en: text, components: listOf(named) })),
  },
  { title_en: text, note: text },
);

/** Quyết định 2422/QĐ-BGDĐT: strands → topics. `conflict`: where the sources disagree. */
const aiEducation = closed(
  {
    ...head,
    rules_vi: texts,
    code_pattern: text,
    strands: listOf(closed({ id: text, name_vi: text, topics: listOf(named) })),
  },
  { conflict: text },
);

/** Thông tư 08/2024: what defence and security education brings into grades 1–9. */
const defenceIntegration = closed(
  { ...head, items: listOf(closed({ id: text, grade, name_vi: text })) },
  { note: text },
);

export const sideFrameworksSchema = closed({
  digital_competence: digitalCompetence,
  ai_education: aiEducation,
  defence_integration: defenceIntegration,
});
