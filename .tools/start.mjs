// `npm start`: set-up, then the server and (unless DEMO=0) the demo LMS beside it.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { checkNode, fail, install, root, SetupError, say } from './lib.mjs';

const port = Number(process.env.PORT ?? 3000);
const publicUrl = process.env.PUBLIC_URL ?? `http://localhost:${port}`;
const dataDir = path.resolve(root, process.env.DATA_DIR ?? '.data');
const demo = process.env.DEMO !== '0';
const lmsPort = Number(process.env.DEMO_LMS_PORT ?? port + 1);
// Another host name than the server's: to the browser the LMS is another site, as in a school.
const lmsUrl = `http://127.0.0.1:${lmsPort}`;
const children = [];

/** Starts a child and resolves with the JSON line it prints when it is ready. */
function startChild(name, args, env = {}) {
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  children.push(child);
  return new Promise((resolve, reject) => {
    let head = '';
    child.stdout.on('data', (chunk) => {
      if (head === null) return void process.stdout.write(chunk);
      head += chunk;
      const ready = head.split('\n').find((line) => line.startsWith('{') && line.includes('"ready"'));
      if (!ready) return;
      head = null;
      resolve(JSON.parse(ready));
    });
    child.on('exit', (code) => {
      if (head === null) stop(code ?? 1);
      else
        reject(
          new SetupError(
            `${name} stopped (${code}) / ${name} đã dừng`,
            'The line above says why and how to mend it / Dòng trên nêu lí do và cách sửa.',
          ),
        );
    });
  });
}

function stop(code) {
  for (const child of children) if (child.exitCode === null) child.kill('SIGTERM');
  process.exitCode = code;
}

/** Runs an administration command and returns its JSON. */
function admin(args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['lti-server/dist/admin/cli.js', ...args], {
      cwd: root,
      env: { ...process.env, PORT: String(port), PUBLIC_URL: publicUrl, DATA_DIR: dataDir, DEMO: demo ? '1' : '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let out = '';
    child.stdout.on('data', (chunk) => (out += chunk));
    child.on('exit', (code) =>
      code === 0
        ? resolve(JSON.parse(out))
        : reject(new SetupError(`admin ${args.slice(0, 2).join(' ')} → ${code}`, 'The line above says why.')),
    );
  });
}

async function registerDemo(registration) {
  const known = await admin(['platform', 'list']);
  if (known.some((p) => p.issuer === registration.issuer && p.clientId === registration.clientId)) return;
  const option = {
    issuer: 'issuer',
    clientId: 'client-id',
    deploymentId: 'deployment-id',
    authUrl: 'auth-url',
    tokenUrl: 'token-url',
    jwksUrl: 'jwks-url',
  };
  const flags = Object.entries(option).flatMap(([key, flag]) => [`--${flag}`, registration[key]]);
  await admin(['platform', 'add', ...flags, '--name', 'Demo LMS']);
}

for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => stop(0));

try {
  checkNode();
  await install();
  await build();
  const env = {
    PORT: String(port),
    PUBLIC_URL: publicUrl,
    DATA_DIR: dataDir,
    DEMO: demo ? '1' : '0',
    ...(demo && { DEMO_LMS_URL: lmsUrl }),
  };
  await startChild('Langbiang', ['lti-server/dist/server.js'], env);
  if (demo) {
    mkdirSync(dataDir, { recursive: true });
    const lms = await startChild('Demo LMS', [
      'test/dist/fake-lms/main.js',
      '--port',
      String(lmsPort),
      '--tool-url',
      publicUrl,
      '--state',
      path.join(dataDir, 'demo-lms.json'),
    ]);
    await registerDemo(lms);
  }
  say(`
  Langbiang ${publicUrl}
  ${demo ? `Demo LMS  ${lmsUrl}\n\n  Mở ${publicUrl} và chọn vai: giáo viên, học sinh hay quản lí chuyên môn.\n  Open ${publicUrl} and choose: teacher, pupil or subject lead.` : 'Connect your LMS: docs/admin/'}
  Dừng / stop: Ctrl+C
`);
} catch (error) {
  stop(1);
  fail(error);
}
