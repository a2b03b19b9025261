/// <reference lib="dom" />
import type { BrowserContext, CDPSession, Page } from 'playwright-core';

/** A phone on a mountain school's line: 400 kbit/s, 400 ms, a processor a quarter as fast as this one. */
export const LINE = { latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000, offline: false };
export const SLOWDOWN = 4;

export type Load = {
  /** From the start of the navigation until the lesson's first button is there and the main thread is free to take a press. */
  interactiveMs: number;
  /** Until then, and without fonts and pictures. */
  requests: number;
  kilobytes: number;
  /** Everything the page had fetched when it fell silent. */
  allRequests: number;
  allKilobytes: number;
};

/** Runs in the page: reports when a button of the lesson is in the document and two frames have been drawn after it. */
function watchForLesson(): void {
  const found = (): boolean => {
    if (!document.querySelector('.lb-lesson button:not([hidden])')) return false;
    requestAnimationFrame(() =>
      requestAnimationFrame(() => setTimeout(() => console.info(`lesson-ready ${performance.now()}`))),
    );
    return true;
  };
  const start = (): void => {
    if (found()) return;
    const observer = new MutationObserver(() => {
      if (found()) observer.disconnect();
    });
    observer.observe(document.documentElement, { childList: true, subtree: true });
  };
  if (document.documentElement) start();
  else document.addEventListener('readystatechange', start, { once: true });
}

type Fetched = { type: string; bytes: number; at: number };

const SILENCE_MS = 3_000;
const LIMIT_MS = 120_000;

/** One visit. `keepCache`: a second visit of the same browser. */
export async function loadPage(context: BrowserContext, url: string): Promise<Load> {
  const page = await context.newPage();
  await page.addInitScript(watchForLesson);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', LINE);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
  const fetched = recordRequests(cdp);
  const ready = readyTime(page);
  await page.goto(url, { waitUntil: 'commit', timeout: LIMIT_MS });
  const interactiveMs = await ready;
  const before = fetched.all().filter(({ type }) => type !== 'Font' && type !== 'Image');
  await fetched.silence();
  const all = fetched.all();
  await page.close();
  return {
    interactiveMs,
    requests: before.length,
    kilobytes: kilobytes(before),
    allRequests: all.length,
    allKilobytes: kilobytes(all),
  };
}

const kilobytes = (files: readonly Fetched[]): number => files.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;

function readyTime(page: Page): Promise<number> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`No lesson within ${LIMIT_MS} ms at ${page.url()}`)), LIMIT_MS);
    page.on('console', (message) => {
      const time = /^lesson-ready ([\d.]+)$/.exec(message.text())?.[1];
      if (!time) return;
      clearTimeout(timer);
      resolve(Number(time));
    });
  });
}

/** Requests that reached the network, with the bytes that came over it (headers included). */
function recordRequests(cdp: CDPSession) {
  const types = new Map<string, string>();
  const cached = new Set<string>();
  const done: Fetched[] = [];
  let last = Date.now();
  cdp.on('Network.requestServedFromCache', ({ requestId }) => cached.add(requestId));
  cdp.on('Network.responseReceived', ({ requestId, type, response }) => {
    types.set(requestId, type);
    if (response.fromDiskCache || response.url.startsWith('data:')) cached.add(requestId);
    last = Date.now();
  });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    last = Date.now();
    const type = types.get(requestId);
    if (type && !cached.has(requestId)) done.push({ type, bytes: encodedDataLength, at: last });
  });
  return {
    all: () => [...done],
    async silence(): Promise<void> {
      while (Date.now() - last < SILENCE_MS) await new Promise((resolve) => setTimeout(resolve, 100));
    },
  };
}
