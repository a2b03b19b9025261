// The second peer: the least a launch can be, jose on express. State, nonce and session stand in the memory of the process
// and are lost with it; no page, no log, no metrics, no limits, one platform known when it starts.
import { randomBytes } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';

type Platform = { issuer: string; clientId: string; authUrl: string; jwksUrl: string };
const platform = JSON.parse(process.env['BENCH_PLATFORM'] ?? '') as Platform;

const keys = createLocalJWKSet((await (await fetch(platform.jwksUrl)).json()) as JSONWebKeySet);
const logins = new Map<string, string>();
const sessions = new Map<string, unknown>();
const newId = () => randomBytes(24).toString('base64url');
const LTI = 'https://purl.imsglobal.org/spec/lti/claim/';
const cookies = { secure: true, httpOnly: true, sameSite: 'none', partitioned: true } as const;

const app = express();
app.use(express.urlencoded({ extended: false }));

app.post('/login', (req, res) => {
  if (req.body.iss !== platform.issuer || req.body.client_id !== platform.clientId) return void res.sendStatus(400);
  const [state, nonce] = [newId(), newId()];
  logins.set(state, nonce);
  const url = new URL(platform.authUrl);
  url.search = new URLSearchParams({
    scope: 'openid',
    response_type: 'id_token',
    response_mode: 'form_post',
    prompt: 'none',
    client_id: platform.clientId,
    redirect_uri: `${req.protocol}://${req.host}/launch`,
    login_hint: String(req.body.login_hint),
    lti_message_hint: String(req.body.lti_message_hint),
    state,
    nonce,
  }).toString();
  res.cookie(`state_${state}`, '1', cookies).redirect(302, url.href);
});

app.post('/launch', async (req, res) => {
  const state = String(req.body.state);
  const nonce = logins.get(state);
  logins.delete(state);
  if (!nonce || !req.get('cookie')?.includes(`state_${state}=1`)) return void res.sendStatus(400);
  const { payload } = await jwtVerify(String(req.body.id_token), keys, {
    algorithms: ['RS256'],
    issuer: platform.issuer,
    audience: platform.clientId,
  });
  if (payload['nonce'] !== nonce || payload[`${LTI}version`] !== '1.3.0') return void res.sendStatus(400);
  const session = newId();
  sessions.set(session, { sub: payload.sub, link: payload[`${LTI}resource_link`], roles: payload[`${LTI}roles`] });
  res.cookie('session', session, cookies).redirect(303, '/play');
});

const server = app.listen(0, '127.0.0.1', () => {
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  process.stdout.write(`${JSON.stringify({ ready: true, url })}\n`);
});
