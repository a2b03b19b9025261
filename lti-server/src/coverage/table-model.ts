import { type CoverageBase, coverageOf, type Framework, MISSION_STRANDS, type MissionStrand } from '@langbiang/core';
import { type Names, strandSigns } from '../catalogue/index.js';
import { type BarModel, bars } from './layer-model.js';
import { choiceUrl, type ViewChoice } from './view-choice.js';

export type CellModel = { url: string; label: string; bars: BarModel[]; current: boolean } | { none: string };

export type LevelTable = {
  id: string;
  caption: string;
  grades: { grade: number; label: string }[];
  rows: { subject: string; cells: CellModel[] }[];
};

export type StrandTab = {
  url: string;
  name: string;
  current: boolean;
  bars: BarModel[];
  letter?: string;
  sign?: string;
  strandClass?: string;
};

export type TableInput = {
  base: CoverageBase;
  framework: Framework;
  choice: ViewChoice;
  shortId: string;
  names: Names;
};

/** One table per school level: its grades are the columns, its subjects with anything to cover the rows. */
export function levelTables(input: TableInput): LevelTable[] {
  const { framework, names } = input;
  return framework.levels.flatMap((level) => {
    const subjects = framework.subjects.filter(
      (subject) => subject.level === level.id && asksAnything(input, subject.id),
    );
    if (subjects.length === 0) return [];
    return {
      id: `level-${level.id}`,
      caption: names.lang === 'en' ? level.name_en : level.name_vi,
      grades: level.grades.map((grade) => ({ grade, label: names.t('coverage.grade', { grade }) })),
      rows: subjects.map(({ id }) => ({
        subject: names.subjects.name(id),
        cells: level.grades.map((grade) => cell(input, grade, id)),
      })),
    };
  });
}

function asksAnything({ base, choice }: TableInput, subject: string): boolean {
  return base.outcomes.some((outcome) => outcome.subject === subject && inStrand(outcome, choice.strand));
}

const inStrand = (outcome: { strands: readonly MissionStrand[] }, strand: MissionStrand | null) =>
  strand === null || outcome.strands.includes(strand);

function cell({ base, choice, shortId, names }: TableInput, grade: number, subject: string): CellModel {
  const layers = coverageOf(
    base,
    (outcome) => outcome.grade === grade && outcome.subject === subject && inStrand(outcome, choice.strand),
  );
  if (layers.designed.denominator === 0) return { none: names.t('coverage.nothingAsked') };
  const label = `${names.subjects.name(subject)}, ${names.t('coverage.grade', { grade })}`;
  return {
    url: choiceUrl(shortId, { ...choice, grade, subject }),
    label,
    bars: bars(layers, names.t),
    current: choice.grade === grade && choice.subject === subject,
  };
}

/** All strands, then each: a filter that carries its own numbers. An outcome of two strands counts in both. */
export function strandTabs({ base, choice, shortId, names }: TableInput): StrandTab[] {
  const tab = (strand: MissionStrand | null) => ({
    url: choiceUrl(shortId, { ...choice, strand }),
    name: names.t(strand ? `strand.${strand}` : 'coverage.allStrands'),
    current: choice.strand === strand,
    bars: bars(
      coverageOf(base, (outcome) => inStrand(outcome, strand)),
      names.t,
    ),
  });
  return [
    tab(null),
    ...MISSION_STRANDS.map((strand) => ({
      ...tab(strand),
      letter: strand,
      sign: strandSigns[strand],
      strandClass: `strand-${strand.toLowerCase()}`,
    })),
  ];
}
