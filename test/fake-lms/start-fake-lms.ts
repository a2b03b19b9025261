import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeApp } from './app.js';
import { type Control, makeControl } from './control.js';
import { createLink } from './deep-linking/content-items.js';
import { DeepLinkSessions } from './deep-linking/sessions.js';
import { demoCourses, demoUsers } from './demo-data.js';
import type { Course, LmsData, User } from './model.js';
import { AccessTokens } from './oidc/access-tokens.js';
import { RegistrationTokens } from './oidc/registration-tokens.js';
import { ToolJwts } from './oidc/tool-jwts.js';
import type { Platform, Tool } from './platform/context.js';
import { Faults } from './platform/faults.js';
import { Launches } from './platform/launches.js';
import { type ProfileName, profiles } from './platform/profile.js';
import { RequestLog } from './platform/request-log.js';
import { makeSigningKey } from './platform/signing-keys.js';
import { LmsStore, readState } from './platform/store.js';
import { makeUrls } from './platform/urls.js';

export type FakeLmsOptions = {
  tool: Tool;
  /** 0 or absent: any free port. */
  port?: number;
  /** Also the host of the issuer; another name than the tool's makes it another site to a browser. */
  host?: string;
  /** `moodle` when absent. */
  profile?: ProfileName;
  /** Keys, links, grade columns and grades survive a restart in this JSON file. */
  stateFile?: string;
  courses?: Course[];
  users?: User[];
  clock?: () => Date;
  /** Longest page of the services' lists; 500 when absent. */
  pageSize?: number;
};

/** Everything `admin platform add` asks for. */
export type LmsRegistration = {
  issuer: string;
  clientId: string;
  deploymentId: string;
  authUrl: string;
  tokenUrl: string;
  jwksUrl: string;
};

export type FakeLms = Control & {
  url: string;
  issuer: string;
  clientId: string;
  deploymentId: string;
  registration: LmsRegistration;
  /** The first course. */
  course: Course;
  stop: () => Promise<void>;
};

/** A small honest LTI 1.3 Advantage platform over real HTTP: the demo's LMS and the peer of our tests. */
export const startFakeLms = async (options: FakeLmsOptions): Promise<FakeLms> => {
  const { host = '127.0.0.1', port = 0, stateFile } = options;
  const data = (stateFile === undefined ? null : readState(stateFile)) ?? (await newData(options));
  const server = createServer();
  const url = await listen(server, host, port);
  const platform = makePlatform(options, url, new LmsStore(data, stateFile));
  followTool(platform);
  addCoverageLinks(platform);
  server.on('request', makeApp(platform));
  const { clientId, deploymentId } = data;
  const [course] = data.courses;
  if (!course) throw new Error('The platform needs a course');
  const { auth: authUrl, token: tokenUrl, jwks: jwksUrl } = platform.urls;
  return {
    ...makeControl(platform),
    url,
    issuer: url,
    clientId,
    deploymentId,
    registration: { issuer: url, clientId, deploymentId, authUrl, tokenUrl, jwksUrl },
    course,
    stop: () => stop(server),
  };
};

const newData = async ({ courses, users, tool }: FakeLmsOptions): Promise<LmsData> => ({
  version: 1,
  clientId: randomBytes(12).toString('base64url'),
  deploymentId: '1',
  guid: randomBytes(16).toString('hex'),
  launchUrl: tool.launchUrl,
  nextId: 100,
  keys: [await makeSigningKey()],
  users: structuredClone(users ?? demoUsers),
  courses: structuredClone(courses ?? demoCourses()),
  links: [],
  lineItems: [],
  grades: [],
});

const makePlatform = (options: FakeLmsOptions, url: string, store: LmsStore): Platform => {
  const { clock: trueClock = () => new Date(), pageSize = 500, profile: name = 'moodle', tool } = options;
  const profile = profiles[name];
  const clockShift = { seconds: 0 };
  const clock = () => new Date(trueClock().getTime() + clockShift.seconds * 1000);
  return {
    profile,
    urls: makeUrls(url, profile),
    tool,
    store,
    launches: new Launches(name, clock),
    deepLinks: new DeepLinkSessions(clock),
    accessTokens: new AccessTokens(clock),
    registrationTokens: new RegistrationTokens(),
    toolJwts: new ToolJwts(store.data.clientId, tool.jwksUrl, clock),
    faults: new Faults(),
    log: new RequestLog(clock),
    clock,
    clockShift,
    pageSize,
  };
};

/** The demo's tool may come back on another port: links that led to its old launch URL lead to the new one. */
const followTool = ({ store, tool }: Platform): void =>
  store.change((data) => {
    for (const link of data.links) if (link.url === data.launchUrl) link.url = tool.launchUrl;
    data.launchUrl = tool.launchUrl;
  });

/** Each course has one ungraded link for its staff, as an administrator would place it. */
const addCoverageLinks = (platform: Platform): void => {
  const { store, tool } = platform;
  for (const { id } of store.data.courses)
    if (store.linksOf(id, 'tool-page').length === 0)
      createLink(
        platform,
        id,
        { title: 'Phủ nội dung', text: '', url: tool.launchUrl, custom: { view: 'coverage' } },
        'tool-page',
      );
};

const listen = (server: Server, host: string, port: number): Promise<string> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(`http://${host}:${(server.address() as AddressInfo).port}`));
  });

/** Requests that hang because of a fault are cut, so that a test ends. */
const stop = (server: Server): Promise<void> =>
  new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
