import type { CoverageLayers, OutcomeCount, PupilCount } from '@langbiang/core';
import type { Translate } from '../web/texts.js';

/** One bar with its numbers. Layers stand side by side and are never summed. */
export type BarModel = {
  layer: 'designed' | 'engaged';
  /** What eyes read beside the bar: «3/24», or a dash where nothing is asked for. */
  short: string;
  /** What ears hear before and after it. */
  before: string;
  after: string;
  /** Width of the bar, 0–100. */
  width: number;
  /** Something is asked for and nothing is there: hatched. */
  gap: boolean;
};

export function bars({ designed, engaged }: CoverageLayers, t: Translate): BarModel[] {
  return [bar('designed', designed, t), bar('engaged', engaged, t)];
}

function bar(layer: BarModel['layer'], { numerator, denominator }: OutcomeCount, t: Translate): BarModel {
  const before = `${t(`coverage.layer.${layer}`)}:`;
  if (denominator === 0) return { layer, short: '–', before, after: t('coverage.notAsked'), width: 0, gap: false };
  return {
    layer,
    short: `${numerator}/${denominator}`,
    before,
    after: t('coverage.outcomes'),
    width: shareWidth(numerator, denominator),
    gap: numerator === 0,
  };
}

/** Anything above nothing stays visible: at least two hundredths. */
function shareWidth(numerator: number, denominator: number): number {
  return numerator === 0 ? 0 : Math.max(2, Math.round((numerator / denominator) * 1000) / 10);
}

/** A number of pupils as people read it; fewer than five stay hidden. */
export const pupilText = (count: PupilCount, t: Translate): string =>
  count === 'fewer-than-5' ? t('coverage.fewPupils') : t('coverage.pupils', { count });
