import { Agent, type IncomingMessage, request } from 'node:http';
import type { BenchPlatform } from './platform.js';

export type ToolUrls = { login: string; launch: string };
export type Load = { launches: number; inFlight: number };
export type LoadResult = { seconds: number; latenciesMs: number[] };

type Answer = { status: number; location: string; cookies: string[] };

/** Runs `launches` complete logins + launches, `inFlight` at a time; any answer but the expected redirects throws. */
export async function runLoad(tool: ToolUrls, platform: BenchPlatform, load: Load): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: load.inFlight });
  const latenciesMs: number[] = [];
  let next = 0;
  const started = performance.now();
  const worker = async () => {
    while (next < load.launches) {
      const user = next++;
      const from = performance.now();
      await oneLaunch(agent, tool, platform, user);
      latenciesMs.push(performance.now() - from);
    }
  };
  try {
    await Promise.all(Array.from({ length: load.inFlight }, worker));
  } finally {
    agent.destroy();
  }
  return { seconds: (performance.now() - started) / 1000, latenciesMs };
}

async function oneLaunch(agent: Agent, tool: ToolUrls, platform: BenchPlatform, user: number): Promise<void> {
  const login = await post(agent, tool.login, {
    iss: platform.issuer,
    client_id: platform.clientId,
    login_hint: `pupil-${user}`,
    lti_message_hint: 'm1',
    lti_deployment_id: platform.deploymentId,
    target_link_uri: tool.launch,
  });
  const auth = redirect(login, 'login');
  const launch = await post(
    agent,
    tool.launch,
    {
      state: auth.searchParams.get('state') ?? '',
      id_token: platform.idToken(auth.searchParams.get('nonce') ?? '', tool.launch, user),
    },
    login.cookies.join('; '),
  );
  redirect(launch, 'launch', tool.launch);
}

function redirect(answer: Answer, what: string, base?: string): URL {
  if (answer.status !== 302 && answer.status !== 303)
    throw new Error(`${what} answered ${answer.status} instead of a redirect`);
  return new URL(answer.location, base);
}

function post(agent: Agent, url: string, fields: Record<string, string>, cookie = ''): Promise<Answer> {
  const body = new URLSearchParams(fields).toString();
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': Buffer.byteLength(body),
      ...(cookie && { cookie }),
    };
    const call = request(url, { method: 'POST', agent, headers }, (response: IncomingMessage) => {
      response.resume();
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          location: response.headers.location ?? '',
          cookies: (response.headers['set-cookie'] ?? []).map((line) => line.split(';', 1)[0] ?? ''),
        }),
      );
    });
    call.on('error', reject);
    call.end(body);
  });
}

/** The value below which `share` of the sorted values lie. */
export function percentile(values: number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
