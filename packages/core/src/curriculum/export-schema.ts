import { closed, confidence, listOf, sourceIds, text, texts } from '../schema/parts.js';

/** The look of an official report (Nghị định 30/2020/NĐ-CP, Phụ lục I). Sizes in points unless they say otherwise. */
export const reportTemplateSchema = closed({
  legal: text,
  source: sourceIds,
  confidence,
  page: closed({
    size: text,
    margins_mm: closed({ top: text, bottom: text, left: text, right: text }),
    font: text,
    page_number: text,
  }),
  components: listOf(closed({ no: { type: 'integer' }, vi: text, style: text }, { text, pos: text })),
  type_abbrev: { type: 'object', additionalProperties: text },
  recipients_examples: { type: 'object', additionalProperties: texts },
  section_outline: texts,
  software_rules: texts,
});

/** Where teachers' own forms (CV 5512, CV 2345) take an integrated lesson, and the short codes they type there. */
export const integrationExportSchema = closed({
  principle: text,
  source: sourceIds,
  confidence,
  forms: listOf(
    closed(
      { id: text, vi: text, put_integration_in: text },
      { table: texts, extra_tables: texts, header: text, sign: texts },
    ),
  ),
  tag_convention: closed({ ours: texts, existing_in_use: texts, pattern: text, example: text }),
  integration_degree: listOf(closed({ id: { enum: ['toan_phan', 'bo_phan', 'lien_he'] }, vi: text })),
  coverage_export_columns: texts,
  file_formats: texts,
});

/** How the framework becomes CASE 1.1 (https://standards.1edtech.org/case/). */
export const caseMappingSchema = closed({
  version: text,
  source: sourceIds,
  confidence: text,
  identifier_rule: text,
  base_uri: text,
  documents: listOf(
    closed(
      { yaml: text, CFDocument: text, adoptionStatus: text },
      { frameworkType: text, creator: text, publisher: text, language: text, caseVersion: text },
    ),
  ),
  mapping: listOf(closed({ yaml: text, case: text }, { fields: text })),
  association_types_allowed: texts,
  required_fields: { type: 'object', additionalProperties: texts },
  cautions: texts,
});
