/** Which way imports run: see docs/develop/ and the architecture decisions. */
const only = (name, from, allowed) => ({
  name,
  severity: 'error',
  from: { path: from },
  to: {
    pathNot: [...allowed, 'node_modules', '^node:'],
    dependencyTypesNot: ['core', 'npm', 'npm-dev'],
    path: '^(packages|h5p-library|lti-server|test)/',
  },
});

export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'nothing-imports-test', severity: 'error', from: { pathNot: '^test/' }, to: { path: '^test/' } },
    {
      name: 'core-is-pure',
      comment: 'packages/core holds no fs, network, database or framework; its clock and ids are arguments',
      severity: 'error',
      from: { path: '^packages/core/src', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    only('core-imports-nothing', '^packages/core/', ['^packages/core/']),
    only('lti-imports-core', '^packages/lti/', ['^packages/(core|lti)/']),
    only('store-imports-core', '^packages/store/', ['^packages/(core|store)/']),
    only('content-tools-imports', '^packages/content-tools/', ['^packages/(core|content-tools)/', '^h5p-library/']),
    only('h5p-library-imports', '^h5p-library/', ['^packages/core/', '^h5p-library/']),
    only('server-imports', '^lti-server/', ['^packages/(core|lti|store|reports)/', '^lti-server/']),
    {
      name: 'lumieducation-only-in-play',
      severity: 'error',
      from: { path: '^(packages|h5p-library|lti-server)/', pathNot: '^lti-server/src/play/' },
      to: { path: '@lumieducation/' },
    },
    {
      name: 'features-through-index',
      comment: 'Inside lti-server a feature imports web, packages, and other features only through their index.ts',
      severity: 'error',
      from: { path: '^lti-server/src/([^/]+)/', pathNot: '\\.test\\.ts$' },
      to: {
        path: '^lti-server/src/([^/]+)/',
        pathNot: ['^lti-server/src/$1/', '^lti-server/src/web/', '/index\\.ts$'],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.build|\\.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'node', 'default'],
      extensions: ['.ts', '.js', '.json'],
    },
  },
};
