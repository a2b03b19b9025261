import { type CatalogueCard, type Framework, GRADE_POLICIES } from '@langbiang/core';
import type { Store } from '@langbiang/store';
import { type Response, Router } from 'express';
import { guessGrade } from '../lti/index.js';
import type { WebDeps } from '../web/app.js';
import { schoolItems } from '../web/school-items.js';
import { requireSession, sessionOf } from '../web/session-middleware.js';
import { byStrandAndGrade, type CardModel, cardModel, type Names, subjectNames } from './card-model.js';
import { chipGroups } from './chips.js';

export type CatalogueDeps = WebDeps & { store: Pick<Store, 'items' | 'contexts'>; framework: Framework };

/** `GET /catalogue`: the picker while the LMS waits for lessons, else the plain list. Teachers only. */
export function catalogueRoutes(deps: CatalogueDeps): Router {
  const router = Router();
  router.get('/catalogue', requireSession(deps, { role: 'teacher' }), async (_req, res) => {
    const { data } = sessionOf(res);
    const names: Names = {
      lang: data.lang,
      t: deps.pages.texts.in(data.lang),
      subjects: subjectNames(deps.framework, data.lang),
    };
    const items = await schoolItems(deps.store.items, data.tenantId).list();
    const cards = items
      .map((item) => item.meta as CatalogueCard)
      .sort(byStrandAndGrade)
      .map((card) => cardModel(card, names));
    if (data.launch?.deepLinking) return sendPicker(deps, res, cards, names);
    sendList(deps, res, cards, names);
  });
  return router;
}

async function sendPicker(deps: CatalogueDeps, res: Response, cards: CardModel[], names: Names): Promise<void> {
  const session = sessionOf(res);
  const { tenantId, context, launch } = session.data;
  const known = context && (await deps.store.contexts.get(tenantId, context.id));
  const grade = known?.grade ?? (context && guessGrade(context.title, context.label));
  const multiple = launch?.deepLinking?.acceptMultiple ?? false;
  deps.pages.send(res, {
    view: 'catalogue/picker-page',
    title: names.t('picker.title'),
    lang: names.lang,
    session,
    styles: ['catalogue/catalogue.css', 'catalogue/picker.css'],
    scripts: ['catalogue/picker.js'],
    bodyClass: 'full',
    model: {
      cards,
      groups: chipGroups(cards, names),
      grades: Array.from({ length: 12 }, (_, i) => ({ value: i + 1, selected: i + 1 === grade })),
      policies: GRADE_POLICIES.map((value) => ({ value, text: names.t(`picker.policy.${value}`) })),
      graded: launch?.deepLinking?.acceptLineItem !== false,
      type: multiple ? 'checkbox' : 'radio',
      pickable: true,
    },
    data: { cards, multiple, texts: scriptTexts(names) },
  });
}

function sendList(deps: CatalogueDeps, res: Response, cards: CardModel[], names: Names): void {
  deps.pages.send(res, {
    view: 'catalogue/list-page',
    title: names.t('catalogue.title'),
    lang: names.lang,
    session: sessionOf(res),
    styles: ['catalogue/catalogue.css'],
    scripts: ['catalogue/list.js'],
    model: { cards, groups: chipGroups(cards, names), pickable: false },
    data: { cards, texts: scriptTexts(names) },
  });
}

/** Words the script puts together itself; numbers come in at `{n}`. */
function scriptTexts({ t }: Names) {
  const plural = (key: string) => ({ one: t(key, { count: 1, n: '{n}' }), other: t(key, { count: 2, n: '{n}' }) });
  return {
    found: plural('picker.found'),
    add: plural('picker.add'),
    addNone: t('picker.addNone'),
    points: t('picker.pointsOf', { title: '{title}' }),
    up: t('picker.up', { title: '{title}' }),
    down: t('picker.down', { title: '{title}' }),
    remove: t('picker.remove', { title: '{title}' }),
    moved: t('picker.moved', { title: '{title}', place: '{place}' }),
    preview: t('picker.previewOf', { title: '{title}' }),
  };
}
