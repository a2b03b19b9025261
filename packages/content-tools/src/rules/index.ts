import { abolishedUnit } from './abolished-unit.js';
import { activityParts } from './activity-parts.js';
import { allOfAbove } from './all-of-above.js';
import { answerContent } from './answer-content.js';
import { answerLength } from './answer-length.js';

import { answerPlace } from './answer-place.js';
import { askedTwice } from './asked-twice.js';
import { blankPlaceholders } from './blank-placeholders.js';
import { captions } from './captions.js';
import { cardFront } from './card-front.js';
import { containerUse } from './container-use.js';
import { duplicateId } from './duplicate-id.js';
import { duplicateOption } from './duplicate-option.js';
import { emptyAccept } from './empty-accept.js';
import { evidenceSpansRule } from './evidence-spans.js';
import { factDate } from './fact-date.js';
import { factLevel } from './fact-level.js';
import { factOverdue } from './fact-overdue.js';
import { feedbackExplains } from './feedback-explains.js';
import { figureDate } from './figure-date.js';
import { folderName } from './folder-name.js';
import { forWhom } from './for-whom.js';
import { gradeOfLevel } from './grade-of-level.js';
import { halfEnglish } from './half-english.js';
import { headingLevel } from './heading-level.js';
import { hotspotsApart } from './hotspots-apart.js';
import { hotspotsMode } from './hotspots-mode.js';
import { hotspotsTold } from './hotspots-told.js';
import { lessonFile } from './lesson-file.js';
import { linkTarget } from './link-target.js';
import { mapAlt } from './map-alt.js';
import { mapArchipelagos } from './map-archipelagos.js';
import { mapFrame } from './map-frame.js';
import { mapHotspotsPlace } from './map-hotspots-place.js';
import { mapIds } from './map-ids.js';
import { mapLabels } from './map-labels.js';
import { mapLamDong } from './map-lam-dong.js';
import { mapNotDrawn } from './map-not-drawn.js';
import { mapSeaLine } from './map-sea-line.js';
import { mapSeaName } from './map-sea-name.js';
import { mapShape } from './map-shape.js';
import { mapSize } from './map-size.js';
import { mapUnknown } from './map-unknown.js';
import { mapUnknownId } from './map-unknown-id.js';
import { markdownHtml } from './markdown-html.js';
import { mediaFile } from './media-file.js';
import { mediaSize } from './media-size.js';
import { mediaWords } from './media-words.js';
import { missingFeedback } from './missing-feedback.js';
import { negativeMarked } from './negative-marked.js';
import { outcomePlace } from './outcome-place.js';
import { paragraphCites } from './paragraph-cites.js';
import { pictureAlone } from './picture-alone.js';
import { pictureAlt } from './picture-alt.js';
import { pictureFile } from './picture-file.js';
import { pictureHotspotsPlace } from './picture-hotspots-place.js';
import { pictureSize } from './picture-size.js';
import { questionOfLesson } from './question-of-lesson.js';
import { questionText } from './question-text.js';
import { questionUse } from './question-use.js';
import { quizFile } from './quiz-file.js';
import { quizFrom } from './quiz-from.js';
import { quizMissing } from './quiz-missing.js';
import { quizPlace } from './quiz-place.js';
import { quizPool } from './quiz-pool.js';
import { rightAnswers } from './right-answers.js';
import type { Rule } from './rule.js';
import { scenarioWay } from './scenario-way.js';
import { scoringFact } from './scoring-fact.js';
import { sectionCites } from './section-cites.js';
import { sectionFile } from './section-file.js';
import { sectionWithoutSource } from './section-without-source.js';
import { sentenceLength } from './sentence-length.js';
import { shape } from './shape.js';
import { sortGroups } from './sort-groups.js';
import { spelling } from './spelling.js';
import { strandOfId } from './strand-of-id.js';
import { svgSafe } from './svg-safe.js';
import { tableHeader } from './table-header.js';
import { textNfc } from './text-nfc.js';

import { timedMoments } from './timed-moments.js';

import { toneMark } from './tone-mark.js';

import { trueFalseMixed } from './true-false-mixed.js';
import { uncheckedObjective } from './unchecked-objective.js';
import { undeclaredOutcome } from './undeclared-outcome.js';
import { unknownFact } from './unknown-fact.js';
import { unknownObjective } from './unknown-objective.js';
import { unknownOutcome } from './unknown-outcome.js';
import { unknownSubject } from './unknown-subject.js';
import { unusedFile } from './unused-file.js';
import { wordBank } from './word-bank.js';
import { writtenRubric } from './written-rubric.js';
import { yamlSyntax } from './yaml-syntax.js';

/** All rules, in the order of the alphabet; lint sorts what they find by file and line. */
export const rules: readonly Rule[] = [
  abolishedUnit,
  activityParts,
  allOfAbove,
  answerContent,
  answerLength,
  answerPlace,
  askedTwice,
  blankPlaceholders,
  captions,
  cardFront,
  containerUse,
  duplicateId,
  duplicateOption,
  emptyAccept,
  evidenceSpansRule,
  factDate,
  factLevel,
  factOverdue,
  feedbackExplains,
  figureDate,
  folderName,
  forWhom,
  gradeOfLevel,
  halfEnglish,
  headingLevel,
  hotspotsApart,
  hotspotsMode,
  hotspotsTold,
  lessonFile,
  linkTarget,
  mapAlt,
  mapArchipelagos,
  mapFrame,
  mapHotspotsPlace,
  mapIds,
  mapLabels,
  mapLamDong,
  mapNotDrawn,
  mapSeaLine,
  mapSeaName,
  mapShape,
  mapSize,
  mapUnknown,
  mapUnknownId,
  markdownHtml,
  mediaFile,
  mediaSize,
  mediaWords,
  missingFeedback,
  negativeMarked,
  outcomePlace,
  paragraphCites,
  pictureAlone,
  pictureAlt,
  pictureFile,
  pictureHotspotsPlace,
  pictureSize,
  questionOfLesson,
  questionText,
  questionUse,
  quizFile,
  quizFrom,
  quizMissing,
  quizPlace,
  quizPool,
  rightAnswers,
  scenarioWay,
  scoringFact,
  sectionCites,
  sectionFile,
  sectionWithoutSource,
  sentenceLength,
  shape,
  sortGroups,
  spelling,
  strandOfId,
  svgSafe,
  tableHeader,
  textNfc,
  timedMoments,
  toneMark,
  trueFalseMixed,
  uncheckedObjective,
  undeclaredOutcome,
  unknownFact,
  unknownObjective,
  unknownOutcome,
  unknownSubject,
  unusedFile,
  wordBank,
  writtenRubric,
  yamlSyntax,
];
