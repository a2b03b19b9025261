import { parseArgs } from 'node:util';
import { type ProfileName, startFakeLms } from './index.js';

const usage =
  'node test/dist/fake-lms/main.js --port PORT --tool-url URL [--host 127.0.0.1] [--state FILE] [--profile moodle|spec]';

/** Reads the command line; a string is what is wrong with it. */
const read = () => {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      host: { type: 'string', default: '127.0.0.1' },
      'tool-url': { type: 'string' },
      state: { type: 'string' },
      profile: { type: 'string', default: 'moodle' },
    },
  });
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535) return `--port ${values.port}: 0–65535`;
  const toolUrl = values['tool-url'];
  if (toolUrl === undefined || !URL.canParse(toolUrl)) return '--tool-url: the address of the tool, http(s)://…';
  const profile = (['moodle', 'spec'] as ProfileName[]).find((name) => name === values.profile);
  if (!profile) return `--profile ${values.profile}: moodle or spec`;
  return { port, host: values.host, profile, toolUrl: toolUrl.replace(/\/+$/, ''), stateFile: values.state };
};

const fail = (message: string): never => {
  process.stderr.write(`LMS demo: ${message}\n`);
  process.exit(1);
};

const explain = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  return code === 'EADDRINUSE'
    ? `${error.message}. Another program uses the port: choose another with --port.`
    : error.message;
};

const main = async (): Promise<void> => {
  let options: ReturnType<typeof read>;
  try {
    options = read();
  } catch (error) {
    return fail(`${explain(error)}\n${usage}`);
  }
  if (typeof options === 'string') return fail(`${options}\n${usage}`);
  const { port, host, profile, toolUrl, stateFile } = options;
  const tool = { loginUrl: `${toolUrl}/lti/login`, launchUrl: `${toolUrl}/lti/launch`, jwksUrl: `${toolUrl}/lti/jwks` };
  const lms = await startFakeLms({ port, host, profile, tool, ...(stateFile !== undefined && { stateFile }) });
  const end = (): void => void lms.stop().then(() => process.exit(0));
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
  // One line, for the starter: it registers this platform with the tool.
  process.stdout.write(`${JSON.stringify({ ready: true, url: lms.url, ...lms.registration })}\n`);
};

await main().catch((error: unknown) => fail(explain(error)));
