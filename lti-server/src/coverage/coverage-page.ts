import {
  type ClassEngagement,
  type CoverageInput,
  coverageBase,
  type Framework,
  type ItemCard,
  outsideCoverage,
} from '@langbiang/core';
import type { Store } from '@langbiang/store';
import { Router } from 'express';
import { type Names, subjectNames } from '../catalogue/index.js';
import type { WebDeps } from '../web/app.js';
import { queryOf } from '../web/body.js';
import { schoolItems } from '../web/school-items.js';
import { requireSession, sessionOf } from '../web/session-middleware.js';
import type { Translate } from '../web/texts.js';
import { detailModel } from './detail-model.js';
import { levelTables, strandTabs } from './table-model.js';
import { choiceUrl, readChoice } from './view-choice.js';

export type CoverageDeps = WebDeps & { store: Pick<Store, 'items' | 'contexts' | 'coverage'>; framework: Framework };

/** `GET /coverage?strand=&grade=&subject=`: what the lessons cover and what this school's classes did. Staff, own tenant only. */
export function coverageRoutes(deps: CoverageDeps): Router {
  const router = Router();
  router.get('/coverage', requireSession(deps, { role: 'teacher' }), async (req, res) => {
    const session = sessionOf(res);
    const { lang, tenantId } = session.data;
    const t = deps.pages.texts.in(lang);
    const names: Names = { lang, t, subjects: subjectNames(deps.framework, lang) };
    const input = await readInput(deps, tenantId);
    const choice = readChoice(queryOf(req));
    const view = { base: coverageBase(input), framework: deps.framework, choice, shortId: session.shortId, names };
    const detail = detailModel(view);
    deps.pages.send(res, {
      view: 'coverage/coverage-page',
      title: t('coverage.title'),
      lang,
      session,
      styles: ['coverage/coverage.css'],
      model: {
        tabs: strandTabs(view),
        tables: levelTables(view),
        detail,
        closeUrl: choiceUrl(session.shortId, { ...choice, grade: null, subject: null }),
        notes: notes(view.base, input, t),
      },
    });
  });
  return router;
}

async function readInput({ store, framework }: CoverageDeps, tenantId: string): Promise<CoverageInput> {
  const [items, contexts, counters] = await Promise.all([
    schoolItems(store.items, tenantId).list(),
    store.contexts.list(tenantId),
    store.coverage.engagement(tenantId),
  ]);
  const grades = new Map(contexts.map(({ contextId, grade }) => [contextId, grade]));
  const engagement: ClassEngagement[] = counters.map((counter) => ({
    ...counter,
    grade: grades.get(counter.contextId) ?? null,
  }));
  return { framework, cards: items.map((item) => item.meta as ItemCard), engagement };
}

/** Why something a reader expects is not in the table. */
function notes(base: ReturnType<typeof coverageBase>, input: CoverageInput, t: Translate): string[] {
  const outside = outsideCoverage(base, input);
  return [
    ...(input.engagement.length === 0 ? [t('coverage.nobodyYet')] : []),
    ...(outside.gradeUnknown > 0 ? [t('coverage.gradeUnknown', { count: outside.gradeUnknown })] : []),
    ...(outside.otherGrade > 0 ? [t('coverage.otherGrade', { count: outside.otherGrade })] : []),
  ];
}
