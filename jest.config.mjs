const typescript = (/** @type {boolean} */ tsx) => [
  '@swc/jest',
  {
    jsc: {
      target: 'es2022',
      parser: { syntax: 'typescript', decorators: true, tsx },
      // As in tsconfig.base.json: a declared field must not become an own property.
      transform: {
        legacyDecorator: true,
        decoratorMetadata: true,
        useDefineForClassFields: false,
        react: { runtime: 'automatic' },
      },
    },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  },
];

/** Packages without CommonJS that packages with nothing else require: Node itself can, jest only once they are compiled. */
const ESM_ONLY = ['content-disposition'];
const required = { [`/node_modules/(${ESM_ONLY.join('|')})/.+\\.js$`]: ['@swc/jest', { module: { type: 'commonjs' } }] };

const common = {
  rootDir: import.meta.dirname,
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleFileExtensions: ['ts', 'tsx', 'js', 'mjs', 'cjs', 'json', 'node'],
  modulePathIgnorePatterns: ['/dist/', '/.data/'],
  transform: { '\\.ts$': typescript(false), '\\.tsx$': typescript(true), ...required },
  transformIgnorePatterns: [`/node_modules/(?!(${ESM_ONLY.join('|')})/)`],
  moduleNameMapper: {
    '^@knotenpunkt/shared$': '<rootDir>/shared/src/index.ts',
    '^@knotenpunkt/shared/(.*)$': '<rootDir>/shared/src/$1/index.ts',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
};

export default {
  // A loaded machine is slow; a test that hangs still ends.
  testTimeout: 60_000,
  testSequencer: './scripts/lib/slow-first.mjs',
  // ES modules of a spec stay in the memory of its worker: one with many specs behind it collects garbage more than it tests.
  workerIdleMemoryLimit: '800MB',
  projects: [
    {
      ...common,
      displayName: 'unit',
      testMatch: ['<rootDir>/{shared,backend,admin-ui}/src/**/*.spec.{ts,tsx}', '<rootDir>/scripts/**/*.spec.mjs'],
      testPathIgnorePatterns: ['/node_modules/', '\\.integration\\.spec\\.ts$'],
    },
    { ...common, displayName: 'integration', testMatch: ['<rootDir>/backend/{src,test}/**/*.integration.spec.ts'] },
    {
      ...common,
      displayName: 'journeys',
      testMatch: ['<rootDir>/backend/test/e2e/**/*.journey.spec.ts'],
      testEnvironment: '<rootDir>/scripts/lib/telling-environment.mjs',
    },
  ],
};
