import { jest } from '@jest/globals';

// Three suites share two cores: 305 requests in a row take a second here and six beside a browser. What hangs is still found.
jest.setTimeout(30_000);
