import { createRequire } from 'node:module';
import eslint from '@eslint/js';
import { defineConfig } from 'eslint/config';
import globals from 'globals';
import reactHooks from 'eslint-plugin-react-hooks';
import typescript from 'typescript-eslint';

// Its peer range ends before our ESLint, so npm keeps it in the workspace that uses it.
const accessibility = createRequire(new URL('admin-ui/package.json', import.meta.url))('eslint-plugin-jsx-a11y');

const TYPESCRIPT = ['**/*.ts', '**/*.tsx'];
const SPECS = ['**/*.spec.{ts,tsx,mjs}', '**/*.journey.spec.ts'];

/** What keeps a file pleasant to read. */
const readability = {
  'max-lines': ['error', 400],
  'max-depth': ['error', 3],
  'max-params': ['error', 7],
  // A switch over the kinds of a field counts as one branch.
  complexity: ['error', { max: 15, variant: 'modified' }],
  eqeqeq: 'error',
  'no-else-return': 'error',
  'object-shorthand': 'error',
  'prefer-template': 'error',
};

const typeAware = {
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
  '@typescript-eslint/await-thenable': 'error',
  '@typescript-eslint/require-await': 'error',
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/only-throw-error': 'error',
  '@typescript-eslint/prefer-promise-reject-errors': 'error',
  '@typescript-eslint/no-unnecessary-type-assertion': 'error',
  '@typescript-eslint/no-deprecated': [
    'error',
    // Deprecated only to stand out; a trial provider speaks plain HTTP.
    { allow: [{ from: 'package', package: 'openid-client', name: 'allowInsecureRequests' }] },
  ],
  // Leaves files with decorators alone: what Nest injects and validates must stay a value at run time.
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
};

const noForwardRef = {
  name: '@nestjs/common',
  importNames: ['forwardRef'],
  message: 'The way back to an earlier feature is an event.',
};

/** dependency-cruiser sees files; what a controller takes out of another feature's index only a name tells. */
const inControllers = {
  'no-restricted-imports': [
    'error',
    {
      paths: [noForwardRef],
      patterns: [{ regex: '.', importNamePattern: '(Repository|Entity)$', message: 'A controller asks a service.' }],
    },
  ],
};

const SLEEP = 'A test waits for the state it needs, never for time to pass.';

/** A spec that sleeps is slow or fails now and then; one that is skipped or runs alone hides the others. */
const inSpecs = {
  // A fake answers at once what the real one has to wait for.
  '@typescript-eslint/require-await': 'off',
  'no-restricted-globals': ['error', ...['setTimeout', 'setInterval'].map((name) => ({ name, message: SLEEP }))],
  'no-restricted-imports': ['error', ...['timers/promises', 'node:timers/promises'].map((name) => ({ name, message: SLEEP }))],
  'no-restricted-syntax': [
    'error',
    {
      selector:
        'CallExpression > MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(only|skip|todo|failing)$/]',
      message: 'Every test runs.',
    },
    { selector: 'CallExpression[callee.name=/^(fit|xit|xtest|fdescribe|xdescribe)$/]', message: 'Every test runs.' },
  ],
};

export default defineConfig(
  { ignores: ['**/dist/', '**/node_modules/', '**/coverage/', '.data/', '.turbo/'] },
  // A rule that does not fit is changed here, for everybody; nothing is switched off in the code.
  { linterOptions: { noInlineConfig: true } },
  eslint.configs.recommended,
  { rules: readability },
  { files: ['**/*.{mjs,cjs,js}'], languageOptions: { globals: globals.node } },
  { files: ['admin-ui/public/**'], languageOptions: { globals: globals.browser } },
  {
    files: TYPESCRIPT,
    extends: [typescript.configs.recommended],
    languageOptions: {
      parserOptions: {
        project: ['shared/tsconfig.json', 'backend/tsconfig.json', 'admin-ui/tsconfig.tools.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: typeAware,
  },
  { files: ['backend/src/**/*.ts'], rules: { 'no-restricted-imports': ['error', noForwardRef] } },
  { files: ['**/*.controller.ts'], rules: inControllers },
  {
    files: ['admin-ui/src/**/*.{ts,tsx}'],
    extends: [accessibility.flatConfigs.strict, reactHooks.configs.flat['recommended-latest']],
    rules: {
      // Base UI fills `render={<h2 />}` with its children; the journeys look at the page with axe.
      'jsx-a11y/heading-has-content': 'off',
      // A form somebody has just opened takes the focus: nobody reads a login page from its top.
      'jsx-a11y/no-autofocus': 'off',
    },
  },
  { files: SPECS, languageOptions: { globals: globals.jest }, rules: inSpecs },
);
