import { describe, expect, test } from '@jest/globals';
import { REGISTRATION } from './testing/fixtures.js';
import { leadsToPlatform, leadsToUs, platformUrl } from './urls.js';

describe('a URL of a platform', () => {
  test.each(['https://lms.example/x', 'https://lms.example:8443/'])('%s is taken', (url) => {
    expect(platformUrl(url, false).ok).toBe(true);
  });

  test.each([
    'http://lms.example/x',
    'https://user:secret@lms.example/',
    'https://user@lms.example/',
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    '//lms.example',
    '',
    'lms',
  ])('%s is refused', (url) => {
    expect(platformUrl(url, false)).toEqual({ ok: false, error: { code: 'LTI_URL_INSECURE' } });
  });

  test('plain http only in development, and nothing beyond it', () => {
    expect(platformUrl('http://127.0.0.1:8080/x', true).ok).toBe(true);
    expect(platformUrl('javascript:alert(1)', true).ok).toBe(false);
    expect(platformUrl('http://user@127.0.0.1/', true).ok).toBe(false);
  });
});

describe('a page of the platform', () => {
  test.each([
    ['https://lms.example/return', true],
    ['https://LMS.example/return', true],
    ['https://lms.example.evil.example/return', false],
    ['https://evil.example/?lms.example', false],
    ['https://lms.example:8443/return', false],
    ['https://lms.example@evil.example/', false],
    ['http://lms.example/return', false],
    ['javascript:alert(1)//lms.example', false],
  ])('%s: %p', (url, expected) => {
    expect(leadsToPlatform(url, REGISTRATION, false)).toBe(expected);
  });
});

describe('a target of ours', () => {
  test.each([
    ['https://tool.example/langbiang/lti/launch', true],
    ['https://tool.example/langbiang', true],
    ['https://tool.example/langbiang?item=B-M4', true],
    ['https://tool.example/langbiang-other/x', false],
    ['https://tool.example/langbiang/../admin', false],
    ['https://tool.example/', false],
    ['http://tool.example/langbiang/x', false],
    ['https://evil.example/langbiang/x', false],
    ['/langbiang/x', false],
    ['javascript:alert(1)', false],
  ])('%s: %p', (url, expected) => {
    expect(leadsToUs(url, 'https://tool.example/langbiang')).toBe(expected);
  });

  test('the whole origin when the tool has no path prefix', () => {
    expect(leadsToUs('https://tool.example/anything', 'https://tool.example')).toBe(true);
    expect(leadsToUs('https://tool.example', 'https://tool.example')).toBe(true);
  });
});
