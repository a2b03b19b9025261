import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Content settings of Chrome: 2 = block. */
const BLOCKED = 2;

export type BrowserOptions = {
  /** `third-party`: as browsers do by default today. `all`: no site keeps anything, and touching storage throws. */
  cookies?: 'allowed' | 'third-party' | 'all';
  /** Cookies of `site` are blocked where it stands inside a page of `inside`, partitioned ones too. Both are origins. */
  cookiesBlockedFor?: { site: string; inside: string };
  viewport?: { width: number; height: number };
};

export type Browser = { context: BrowserContext; close(): Promise<void> };

/** Chromium with a profile of its own; cookie settings are the profile's, as a person would set them. */
export async function openBrowser(options: BrowserOptions = {}): Promise<Browser> {
  const { cookies = 'third-party', cookiesBlockedFor: blocked, viewport } = options;
  const profile = mkdtempSync(path.join(tmpdir(), 'langbiang-chrome-'));
  mkdirSync(path.join(profile, 'Default'));
  const preferences = {
    profile: {
      cookie_controls_mode: cookies === 'allowed' ? 0 : 1,
      block_third_party_cookies: cookies !== 'allowed',
      ...(blocked && {
        content_settings: {
          exceptions: { cookies: { [`${blocked.site},${blocked.inside}`]: { setting: BLOCKED } } },
        },
      }),
      ...(cookies === 'all' && { default_content_setting_values: { cookies: BLOCKED } }),
    },
  };
  writeFileSync(path.join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
    headless: true,
    args: FLAGS,
    viewport: viewport ?? { width: 1000, height: 800 },
    locale: 'vi-VN',
  });
  return {
    context,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
