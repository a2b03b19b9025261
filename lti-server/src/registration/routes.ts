import { platformUrl, type RegisteredPlatform, registerWithPlatform, type ToolProfile } from '@langbiang/lti';
import type { Store } from '@langbiang/store';
import { type Request, type Response, Router } from 'express';
import type { WebDeps } from '../web/app.js';
import { formBody, queryOf, single } from '../web/body.js';
import { publicFetch } from '../web/public-fetch.js';
import { langOf } from '../web/texts.js';
import { takeInvite } from './invites.js';
import { addPlatform } from './platforms.js';

export type RegistrationDeps = WebDeps & { store: Pick<Store, 'oneTime' | 'platforms'> };

/** What a platform's administrator comes with. */
const FIELDS = ['invite', 'openid_configuration', 'registration_token'] as const;
type Field = (typeof FIELDS)[number];
type Asked = Partial<Record<Field, string>>;

/**
 * `GET /lti/register`: every address to copy; or, when a platform opens it (LTI Dynamic Registration 1.0), who wants to be registered.
 * `POST /lti/register`: registers, with the operator's invitation as its warrant.
 */
export function registrationRoutes(deps: RegistrationDeps): Router {
  const router = Router();
  router.get('/lti/register', (req, res) => {
    const query = queryOf(req);
    const asked: Asked = Object.fromEntries(FIELDS.map((name) => [name, single(query, name)]));
    if (asked.openid_configuration === undefined) return manualPage(deps, res, single(query, 'lang'));
    const origin = platformOrigin(deps, asked.openid_configuration);
    if (!origin) return deps.sendError(req, res, { code: 'LTI_URL_INSECURE' });
    confirmPage(deps, res, asked, origin);
  });
  router.post('/lti/register', formBody(), async (req: Request, res: Response) => {
    const form = res.locals.form;
    await register(deps, req, res, Object.fromEntries(FIELDS.map((name) => [name, single(form, name)])));
  });
  return router;
}

async function register(deps: RegistrationDeps, req: Request, res: Response, asked: Asked): Promise<void> {
  const { config, store, clock, logger } = deps;
  const origin = platformOrigin(deps, asked.openid_configuration ?? '');
  if (!asked.openid_configuration || !origin) return deps.sendError(req, res, { code: 'LTI_URL_INSECURE' });
  const taken = await takeInvite(store.oneTime, asked.invite ?? '', clock());
  if (!taken) return deps.sendError(req, res, { code: 'LTI_INVITE_UNKNOWN' });
  const registered = await registerWithPlatform(
    { configurationUrl: asked.openid_configuration, registrationToken: asked.registration_token },
    {
      // A platform on this machine or in the operator's own network is the operator's word, not the stranger's.
      fetch: config.allowHttp || taken.invite.privateNetwork ? fetch : publicFetch,
      publicUrl: config.publicUrl,
      allowHttp: config.allowHttp,
      tool: toolProfile(deps),
    },
  );
  if (!registered.ok) {
    logger.warn({ code: registered.error.code, params: registered.error.params, origin }, 'registration failed');
    await taken.giveBack();
    return deps.sendError(req, res, registered.error);
  }
  const kept = await addPlatform(store.platforms, options(registered.value, taken.invite.name), {
    allowHttp: config.allowHttp,
    now: clock(),
  });
  if (!kept.ok) return deps.sendError(req, res, kept.error);
  logger.info({ platform: kept.value.id, issuer: kept.value.issuer }, 'platform registered');
  donePage(deps, res, { platform: registered.value, name: kept.value.name, origin });
}

type Done = { platform: RegisteredPlatform; name: string; origin: string };

/** The page stands in the platform's frame, which does not tell its language: Vietnamese, and English below it. */
function donePage({ pages }: RegistrationDeps, res: Response, { platform, name, origin }: Done): void {
  const [vi, en] = [pages.texts.in('vi'), pages.texts.in('en')];
  const notes = [
    ...(platform.product === 'moodle' ? ['registration.moodle'] : []),
    ...(platform.deploymentId === null ? ['registration.deployment'] : []),
  ];
  pages.send(res, {
    view: 'registration/done-page',
    title: vi('registration.done'),
    lang: 'vi',
    model: {
      english: {
        done: en('registration.done'),
        doneWith: en('registration.doneWith', { name }),
        close: en('registration.close'),
      },
      name,
      notes: notes.map((key) => ({ vi: vi(key), en: en(key) })),
    },
    scripts: ['registration/done.js'],
    data: { origin },
    csp: { frameAncestors: [origin] },
  });
}

const options = ({ deploymentId, product: _, ...platform }: RegisteredPlatform, name: string | null) => ({
  ...platform,
  ...(deploymentId !== null && { deploymentId }),
  ...(name !== null && { name }),
});

/** The origin that may frame the page and hears that it is done; null for an address we would not call. */
function platformOrigin({ config }: RegistrationDeps, address: string): string | null {
  const url = platformUrl(address, config.allowHttp);
  return url.ok ? url.value.origin : null;
}

function confirmPage({ pages }: RegistrationDeps, res: Response, asked: Asked, origin: string): void {
  const fields = FIELDS.flatMap((name) => (asked[name] === undefined ? [] : [{ name, value: asked[name] }]));
  const { host } = new URL(origin);
  const [vi, en] = [pages.texts.in('vi'), pages.texts.in('en')];
  pages.send(res, {
    view: 'registration/confirm-page',
    title: vi('registration.title'),
    lang: 'vi',
    model: {
      host,
      fields,
      invited: asked.invite !== undefined,
      english: {
        ask: en('registration.ask', { host }),
        register: en('registration.register'),
        uninvited: en('registration.uninvited'),
      },
    },
    csp: { frameAncestors: [origin] },
  });
}

function manualPage(
  { pages, config: { publicUrl } }: RegistrationDeps,
  res: Response,
  asked: string | undefined,
): void {
  const lang = langOf(asked);
  pages.send(res, {
    view: 'registration/manual-page',
    title: pages.texts.in(lang)('registration.manual'),
    lang,
    styles: ['registration/registration.css'],
    scripts: ['registration/manual.js'],
    model: {
      addresses: [
        { key: 'launch', url: `${publicUrl}/lti/launch` },
        { key: 'login', url: `${publicUrl}/lti/login` },
        { key: 'jwks', url: `${publicUrl}/lti/jwks` },
      ].map(({ key, url }) => ({ key, url, label: `registration.url.${key}` })),
    },
  });
}

function toolProfile({ pages }: RegistrationDeps): ToolProfile {
  const [vi, en] = [pages.texts.in('vi'), pages.texts.in('en')];
  return {
    name: vi('registration.tool.name'),
    nameEn: en('registration.tool.name'),
    description: vi('registration.tool.description'),
    descriptionEn: en('registration.tool.description'),
    choose: vi('registration.tool.choose'),
    chooseEn: en('registration.tool.choose'),
  };
}
