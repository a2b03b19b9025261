import { closed, isoDate, listOf, partialDate, text, texts } from '../schema/parts.js';
import { caseMappingSchema, integrationExportSchema, reportTemplateSchema } from './export-schema.js';
import { calendarSchema, coverageModelSchema, organisationSchema } from './office-schema.js';
import { sideFrameworksSchema } from './side-frameworks-schema.js';
import {
  levelSchema,
  progressionSchema,
  strandSchema,
  subjectSchema,
  themeSchema,
  topicSchema,
} from './topic-schema.js';

const meta = closed({
  framework_id: text,
  title_vi: text,
  title_en: text,
  version: text,
  compiled_on: isoDate,
  language: { const: 'vi' },
  curriculum_version: text,
  status: text,
  amendment_status: text,
  licence_note: text,
  confidence_scale: closed({ high: text, medium: text, low: text }),
  evidence_note: text,
});

/** `access`: seen (opened by the compilers), secondary (quoted by another page), recall (from memory). */
const source = closed(
  { id: text, title_vi: text, access: { enum: ['seen', 'secondary', 'recall'] } },
  { number: text, date: partialDate, url: text, note_vi: text },
);

/** `content/framework/gdpt2018.yaml`. */
export const frameworkSchema = closed({
  meta,
  sources: listOf(source),
  levels: listOf(levelSchema),
  themes: listOf(themeSchema),
  subjects: listOf(subjectSchema),
  strands: listOf(strandSchema),
  topics: listOf(topicSchema),
  progressions: listOf(progressionSchema),
  frameworks: sideFrameworksSchema,
  coverage_model: coverageModelSchema,
  organisation: organisationSchema,
  calendar: calendarSchema,
  report_template: reportTemplateSchema,
  integration_export: integrationExportSchema,
  case_mapping: caseMappingSchema,
  content_alerts_vi: texts,
});
