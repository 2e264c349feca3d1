const { readFileSync } = require('node:fs');

/** The rules of docs/architecture.md that imports can show. Each is tried on a violation in scripts/checks/architecture.spec.mjs. */

const SPEC = String.raw`\.spec\.tsx?$`;
const FEATURE = String.raw`^backend/src/features/[^/]+/`;
const UI_FEATURE = String.raw`^admin-ui/src/features/[^/]+/`;

/** @param {...string} names packages, and the types others publish for them */
const packages = (...names) => `node_modules/(@types/)?(${names.join('|')})/`;

/**
 * The features in dependency order, as FEATURES lists their modules.
 * @returns {string[]} names of folders
 */
function featuresInOrder() {
  const source = readFileSync('backend/src/features/features.ts', 'utf8');
  const folders = new Map();
  for (const [, names, folder] of source.matchAll(/import \{([^}]+)\} from '\.\/([^/]+)\/index\.js'/g))
    for (const name of names.match(/\w+/g)) folders.set(name, folder);
  const [, modules] = source.match(/FEATURES[^=]*= \[([^\]]+)\]/);
  return modules.match(/\w+/g).map((module) => {
    if (!folders.has(module)) throw new Error(`features.ts lists ${module} without importing it from a feature's index.js`);
    return folders.get(module);
  });
}

const featureOrder = featuresInOrder().map((feature, index, all) => ({
  name: `${feature}-before-later-features`,
  severity: 'error',
  comment: 'A feature imports only features that stand before it in FEATURES; back goes an event.',
  from: { path: `^backend/src/features/${feature}/` },
  to: { path: `^backend/src/features/(${all.slice(index + 1).join('|')})/` },
}));

module.exports = {
  forbidden: [
    {
      name: 'shared-is-a-leaf',
      severity: 'error',
      comment:
        'The contract runs in the browser and in the backend: it knows nothing but itself, its validators and how phone numbers are written.',
      from: { path: '^shared/src/', pathNot: SPEC },
      to: {
        pathNot: ['^shared/src/', packages('class-validator', 'class-transformer', 'reflect-metadata', 'libphonenumber-js')],
      },
    },
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      from: { path: '^backend/src/platform/' },
      to: { path: String.raw`^backend/src/(features/|demo/|app\.module|main|cli)` },
    },
    {
      name: 'features-through-their-index',
      severity: 'error',
      from: { path: '^backend/src/features/([^/]+)/' },
      to: { path: FEATURE, pathNot: ['^backend/src/features/$1/', `${FEATURE}index\\.ts$`] },
    },
    {
      name: 'features-through-their-index-from-outside',
      severity: 'error',
      from: { path: '^backend/src/', pathNot: FEATURE },
      to: { path: FEATURE, pathNot: `${FEATURE}index\\.ts$` },
    },
    ...featureOrder.slice(0, -1),
    {
      name: 'thin-controllers',
      severity: 'error',
      comment: 'A controller speaks HTTP and asks a service; data is not its business.',
      from: { path: String.raw`\.controller\.ts$` },
      to: { path: [String.raw`\.(repository|entity)\.ts$`, '^backend/src/platform/database/', packages('typeorm', 'pg')] },
    },
    {
      name: 'services-without-transport',
      severity: 'error',
      comment: 'A service is called over HTTP, from a job and from the command line alike.',
      from: { path: String.raw`\.service\.ts$` },
      to: { path: packages('fastify', '@fastify/[^/]+', '@nestjs/platform-[^/]+', 'bullmq', 'nodemailer') },
    },
    {
      name: 'typeorm-in-data-files',
      severity: 'error',
      from: {
        path: '^backend/src/',
        pathNot: [String.raw`\.(entity|repository)\.ts$`, '^backend/src/(migrations|platform/database)/', SPEC],
      },
      to: { path: packages('typeorm', '@nestjs/typeorm') },
    },
    {
      name: 'pg-in-the-platform',
      severity: 'error',
      from: {
        path: '^backend/src/',
        pathNot: ['^backend/src/platform/(backup|database|queue)/', String.raw`^backend/src/(bench|cli)[/.]`, SPEC],
      },
      to: { path: packages('pg', 'pg-[^/]+') },
    },
    {
      name: 'bullmq-in-queue-files',
      severity: 'error',
      from: { path: '^backend/src/', pathNot: ['^backend/src/platform/queue/', String.raw`\.processor\.ts$`, SPEC] },
      to: { path: packages('bullmq') },
    },
    {
      name: 'nodemailer-in-mail-files',
      severity: 'error',
      comment: 'The bench compares with its bare pool.',
      from: { path: '^backend/src/', pathNot: ['^backend/src/(platform|bench)/mail/', SPEC] },
      to: { path: packages('nodemailer') },
    },
    {
      name: 'interface-apart-from-backend',
      severity: 'error',
      comment: 'They meet in the contract only.',
      from: { path: '^admin-ui/' },
      to: { path: '^backend/' },
    },
    {
      name: 'backend-apart-from-interface',
      severity: 'error',
      from: { path: '^backend/' },
      to: { path: '^admin-ui/' },
    },
    {
      name: 'interface-features-through-their-index',
      severity: 'error',
      from: { path: '^admin-ui/src/features/([^/]+)/' },
      to: { path: UI_FEATURE, pathNot: ['^admin-ui/src/features/$1/', `${UI_FEATURE}index\\.tsx?$`] },
    },
    {
      name: 'interface-features-through-their-index-from-outside',
      severity: 'error',
      from: { path: '^admin-ui/src/', pathNot: UI_FEATURE },
      to: { path: UI_FEATURE, pathNot: `${UI_FEATURE}index\\.tsx?$` },
    },
    {
      name: 'interface-parts-know-no-feature',
      severity: 'error',
      comment: 'Inputs, lists and requests serve every feature.',
      from: { path: '^admin-ui/src/(components|data)/' },
      to: { path: '^admin-ui/src/features/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'A page, loaded once all is there, may link to other features.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['dynamic-import'] } },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'Entries of processes, and texts found by their place, are imported by nobody.',
      from: { orphan: true, pathNot: [SPEC, String.raw`/(de|en)\.ts$`, String.raw`\.d\.ts$`] },
      to: {},
    },
    {
      name: 'sources-without-tests',
      severity: 'error',
      from: { path: '^(shared|backend|admin-ui)/src/', pathNot: SPEC },
      to: { path: [SPEC, '^backend/test/'] },
    },
    {
      name: 'no-development-packages-at-run-time',
      severity: 'error',
      comment: 'They are missing in the container.',
      from: { path: '^(shared|backend)/src/', pathNot: SPEC },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    { name: 'everything-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules|^shared/dist/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] },
  },
};
