import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { type FakeLms, readForm, startFakeLms } from '../index.js';
import { openChromium } from '../testing/chromium.js';
import { type JoseTool, startJoseTool } from '../testing/jose-tool.js';

let browser: Browser;
let tool: JoseTool;
let lms: FakeLms;

/** A tool's page that asks its parent, as LTI platform storage wants it, and shows what came back. */
const askingPage = `<!DOCTYPE html><title>Tool</title><pre id="answers"></pre><script>
  const ask = (message) => new Promise((resolve) => {
    const message_id = Math.random().toString(36);
    const listen = ({ data }) => {
      if (data.message_id !== message_id) return;
      removeEventListener('message', listen);
      resolve(data);
    };
    addEventListener('message', listen);
    parent.postMessage({ ...message, message_id }, '*');
  });
  (async () => {
    const answers = [];
    for (const message of [
      { subject: 'lti.capabilities' },
      { subject: 'lti.get_data', key: 'state' },
      { subject: 'lti.put_data', key: 'state', value: 'abc' },
      { subject: 'lti.get_data', key: 'state' },
      { subject: 'lti.put_data', key: 'state', value: null },
      { subject: 'lti.get_data', key: 'state' },
      { subject: 'lti.put_data', key: 'big', value: 'x'.repeat(5000) },
      { subject: 'lti.fly' },
    ]) answers.push(await ask(message));
    document.querySelector('#answers').textContent = JSON.stringify(answers);
  })();
</script>`;

beforeAll(async () => {
  browser = await openChromium();
  tool = await startJoseTool({ host: 'localhost', page: () => askingPage });
  lms = await startFakeLms({ tool: tool.tool, profile: 'spec' });
}, 30_000);
afterAll(async () => {
  await browser.close();
  await lms.stop();
  await tool.stop();
});

test('keeps values for the tool’s frame', async () => {
  const page = await browser.newPage();
  await page.goto(`${lms.url}/as/hocsinh1/links/${lms.createLink({ title: 'Bài' }).id}`);
  const place = page.frameLocator('iframe.tool').locator('#answers:not(:empty)');
  const answers = JSON.parse((await place.textContent()) ?? '') as { subject: string; message_id: string }[];
  const supported = ['lti.capabilities', 'lti.put_data', 'lti.get_data'].map((subject) => ({ subject }));
  expect(answers).toMatchObject([
    { subject: 'lti.capabilities.response', supported_messages: supported },
    { subject: 'lti.get_data.response', key: 'state' },
    { subject: 'lti.put_data.response', key: 'state', value: 'abc' },
    { subject: 'lti.get_data.response', key: 'state', value: 'abc' },
    { subject: 'lti.put_data.response', key: 'state' },
    { subject: 'lti.get_data.response', key: 'state' },
    { error: { code: 'storage_exhaustion' } },
    { subject: 'lti.fly.response', error: { code: 'unsupported_subject' } },
  ]);
  expect([answers[1], answers[5]].map((answer) => answer && 'value' in answer)).toEqual([false, false]);
  await page.close();
});

test('another origin gets no answer', async () => {
  const page = await browser.newPage();
  await page.goto(`${lms.url}/enter/teacher`);
  const answered = await page.evaluate<boolean>(`new Promise((resolve) => {
    addEventListener('message', ({ data }) => data.subject === 'lti.capabilities.response' && resolve(true));
    window.postMessage({ subject: 'lti.capabilities', message_id: '1' }, location.origin);
    setTimeout(() => resolve(false), 200);
  })`);
  expect(answered).toBe(false);
  await page.close();
});

test('is offered to frames only, and never by Moodle', async () => {
  const link = lms.createLink({ title: 'Bài' });
  const target = async (platform: FakeLms, url: string) => {
    const { fields } = readForm(await (await fetch(url)).text());
    return [platform.issuer === fields['iss'], fields['lti_storage_target']];
  };
  expect(await target(lms, lms.launchUrl('4', link))).toEqual([true, '_parent']);
  expect(await target(lms, lms.launchUrl('4', link, { target: 'window' }))).toEqual([true, undefined]);
  const moodle = await startFakeLms({ tool: tool.tool });
  const other = moodle.createLink({ title: 'Bài' });
  expect(await target(moodle, moodle.launchUrl('4', other))).toEqual([true, undefined]);
  await moodle.stop();
});
