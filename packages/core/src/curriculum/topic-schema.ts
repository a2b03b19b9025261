import { closed, confidence, grade, grades, levelId, listOf, sourceIds, text, texts } from '../schema/parts.js';

export const levelSchema = closed({ id: levelId, name_vi: text, name_en: text, grades });

/** `tag` is what teachers type into their plans, e.g. CQBĐ. */
export const themeSchema = closed({ id: text, tag: text, name_vi: text, name_en: text });

/** A subject at one level. `periods_per_year`: grade → periods of 35 (primary) or 45 minutes. */
export const subjectSchema = closed(
  {
    id: text,
    level: levelId,
    name_vi: text,
    name_en: text,
    grades,
    periods_per_year: { type: 'object', additionalProperties: { type: 'integer', minimum: 1 } },
    kind: { enum: ['compulsory', 'compulsory_from_3', 'elective'] },
    group: text,
    source: sourceIds,
    evidence: { enum: ['recall', 'seen_secondary'] },
    confidence,
  },
  { note_vi: text },
);

export const strandSchema = closed({ id: text, subjects: listOf(text), name_vi: text });

export const outcomeSchema = closed({
  id: text,
  cognitive: { enum: ['nhan_biet', 'thong_hieu', 'van_dung'] },
  text_vi: text,
});

/**
 * What the programme asks for at one grade of one subject. `placeholder` stands for contents the province has not
 * approved yet; `amended_by` is the source that changed the topic; `related` names items of the side frameworks.
 */
export const topicSchema = closed(
  {
    id: text,
    grade,
    level: levelId,
    subject: text,
    name_vi: text,
    name_en: text,
    themes: listOf(text),
    relevance: { enum: ['direct', 'supporting'] },
    kind: { enum: ['core', 'competency_cluster', 'elective_module'] },
    outcomes: listOf(outcomeSchema),
    source: sourceIds,
    confidence: closed({ topic: confidence, outcomes: confidence }),
    review_status: { enum: ['pending', 'approved'] },
  },
  {
    strand: text,
    placeholder: { const: true },
    sgk_anchor_kntt: texts,
    related: texts,
    amended_by: text,
    note_vi: text,
  },
);

export const progressionSchema = closed({ id: text, name_vi: text, sequence: listOf(text) });
