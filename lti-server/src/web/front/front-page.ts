import { Router } from 'express';
import type { WebDeps } from '../app.js';
import { queryOf, single } from '../body.js';
import { langOf } from '../texts.js';

/** Doors of the demo LMS: the people a visitor can be there. */
const doors = [
  { key: 'teacher', icon: 'graduation-cap', path: '/enter/teacher' },
  { key: 'pupil', icon: 'backpack', path: '/enter/pupil' },
  { key: 'lead', icon: 'chart-column', path: '/enter/lead' },
] as const;

/** `GET /`: three doors into the demo, or a plain page that says what this server is. */
export function frontRoutes({ config, pages }: WebDeps): Router {
  const router = Router();
  router.get('/', (req, res) => {
    const lang = langOf(single(queryOf(req), 'lang'));
    const demo = config.demo && config.demoLmsUrl !== null;
    pages.send(res, {
      view: demo ? 'web/front/demo-page' : 'web/front/plain-page',
      title: pages.texts.in(lang)(demo ? 'front.demo.title' : 'front.title'),
      lang,
      styles: ['web/front/front.css'],
      model: { doors: doors.map((door) => doorModel(door, config.demoLmsUrl ?? '')), lmsUrl: config.demoLmsUrl },
    });
  });
  return router;
}

function doorModel({ key, icon, path }: (typeof doors)[number], lmsUrl: string) {
  return {
    icon,
    url: `${lmsUrl}${path}`,
    title: `front.${key}.title`,
    looks: [1, 2, 3].map((n) => `front.${key}.look${n}`),
    verb: `front.${key}.verb`,
  };
}
