import { jest } from '@jest/globals';

// Browsers and child processes on a busy machine: a test that fails is told, then tried once more. A real fault fails twice.
jest.retryTimes(1, { logErrorsBeforeRetry: true });

// Jest's five seconds are for units; here three suites share two cores, and a command may start Node four times.
jest.setTimeout(60_000);
