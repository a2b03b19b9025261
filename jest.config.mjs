/** One Jest, two projects: `unit` beside the code, `system` in test/ (servers, browser, faults). */
const shared = {
  rootDir: import.meta.dirname ?? new URL('.', import.meta.url).pathname,
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { target: 'es2022', parser: { syntax: 'typescript' }, experimental: { keepImportAttributes: true } },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'default'] },
  modulePathIgnorePatterns: ['/dist/', '/\\.build/', '/\\.cache/', '/\\.data/'],
};

export default {
  testSequencer: '<rootDir>/.tools/longest-first.mjs',
  projects: [
    {
      ...shared,
      displayName: 'unit',
      setupFilesAfterEnv: ['<rootDir>/test/support/unit-time.ts'],
      testMatch: [
        '<rootDir>/{packages,h5p-library,lti-server}/**/src/**/*.test.ts',
        '<rootDir>/h5p-library/**/*.test.ts',
      ],
    },
    {
      ...shared,
      displayName: 'system',
      setupFilesAfterEnv: ['<rootDir>/test/support/retry-once.ts'],
      testMatch: ['<rootDir>/test/**/*.test.ts'],
    },
  ],
};
