import { closed, confidence, isoDate, levelId, listOf, sourceIds, text, texts } from '../schema/parts.js';

const count = { type: 'integer', minimum: 0 } as const;

const province = closed({
  name_vi: text,
  formed_from: texts,
  commune_units: closed({
    total: count,
    xa: count,
    phuong: count,
    dac_khu: count,
    dac_khu_names: texts,
    confidence,
    evidence: text,
  }),
  legacy_area_codes: texts,
  scale_2025: closed({ schools: text, students: text, staff: text, as_of: isoDate, confidence }),
});

/** A body in the reporting chain. `assumed: true` marks a typical name that nobody has confirmed. */
const unit = closed(
  { id: text, name_vi: text, confidence },
  {
    type: text,
    parent: text,
    doc_suffix: text,
    leadership_2025: text,
    departments_count_2025: count,
    address_2025: text,
    assumed: { const: true },
    covers: { type: 'array', items: levelId },
    note: text,
  },
);

export const organisationSchema = closed({
  model: text,
  source: sourceIds,
  province,
  units: listOf(unit),
  management_scope: listOf(closed({ level: texts, state_management: text, professional_guidance: text, confidence })),
  roles: listOf(closed({ id: text, vi: text, can: texts })),
  reporting_flow: listOf(closed({ from: text, to: text, what: text, when: text }, { cc: text })),
  open: texts,
});

const semester = closed({ start: isoDate, end: isoDate, weeks: count }, { tet_break_weeks: count });

/** `working_default` is what the software assumes until the province's own decision is known. */
export const calendarSchema = closed({
  school_year: { type: 'string', pattern: '^\\d{4}-\\d{4}$' },
  national: closed({
    decision: text,
    source: sourceIds,
    confidence,
    teaching_weeks: closed({ total: count, hk1: count, hk2: count }),
    opening_day: isoDate,
    return_earliest: closed({ default: text, grades_1_9_12: text }),
    hk1_end_before: isoDate,
    year_end_before: isoDate,
    graduation_exam_expected: { type: 'array', items: isoDate },
    note: text,
  }),
  province_lam_dong: closed({
    decision: { type: ['string', 'null'] },
    source: sourceIds,
    confidence,
    status: { enum: ['to_confirm', 'confirmed'] },
    previous_year: closed({
      school_year: text,
      decision: text,
      return: text,
      opening: isoDate,
      hk1_end_before: isoDate,
      year_end_before: isoDate,
    }),
    note: text,
  }),
  working_default: closed({
    week1_start: isoDate,
    hk1: semester,
    hk2: semester,
    tet_day1: isoDate,
    basis: text,
    confidence,
  }),
  report_windows: listOf(closed({ id: text, vi: text, data_cutoff: isoDate })),
});

export const coverageModelSchema = closed({
  layers: listOf(
    closed({ id: { enum: ['designed', 'planned', 'taught', 'engaged'] }, vi: text, rule: text, unit: text }),
  ),
  alignment_strength: listOf(closed({ id: { enum: ['full', 'partial', 'support'] }, vi: text })),
  denominator_rules: texts,
  delivery_modes: listOf(closed({ id: text, vi: text })),
  delivery_note: text,
  reporting_groups: texts,
});
