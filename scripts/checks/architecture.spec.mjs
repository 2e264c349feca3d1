import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from '../lib/root.mjs';

const PACKAGES = ['@nestjs/common', '@nestjs/typeorm', 'bullmq', 'class-validator', 'fastify', 'nodemailer', 'pg', 'typeorm'];

/** A small repository in which every rule is kept. */
const CLEAN = {
  'shared/package.json': json({ dependencies: versions('class-validator') }),
  'backend/package.json': json({ dependencies: versions(...PACKAGES), devDependencies: versions('jest') }),
  'admin-ui/package.json': json({ dependencies: {} }),
  ...Object.fromEntries([...PACKAGES, 'jest'].flatMap(stub)),
  'shared/src/index.ts': imports('class-validator'),
  'backend/src/main.ts': imports('./features/features.js', '../../shared/src/index.js'),
  'backend/src/features/features.ts': `
    import { MessagesModule } from './messages/index.js';
    import { PersonEntity, PersonsModule } from './persons/index.js';
    export const ENTITIES = [PersonEntity];
    export const FEATURES: Type[] = [PersonsModule, MessagesModule];`,
  'backend/src/features/persons/index.ts': imports('./persons.module.js', './person.service.js'),
  'backend/src/features/persons/persons.module.ts': imports('./person.controller.js', '@nestjs/common'),
  'backend/src/features/persons/person.controller.ts': imports('./person.service.js', 'fastify'),
  'backend/src/features/persons/person.service.ts': imports('./person.repository.js'),
  'backend/src/features/persons/person.repository.ts': imports('./person.entity.js', 'typeorm'),
  'backend/src/features/persons/person.entity.ts': imports('typeorm'),
  'backend/src/features/messages/index.ts': imports('./message.processor.js', '../persons/index.js'),
  'backend/src/features/messages/message.processor.ts': imports('../../platform/mail/mailer.js', 'bullmq'),
  'backend/src/platform/mail/mailer.ts': imports('nodemailer', '../database/database.js', '../queue/queue.js'),
  'backend/src/platform/database/database.ts': imports('pg', 'typeorm', '@nestjs/typeorm'),
  'backend/src/platform/queue/queue.ts': imports('bullmq', 'pg'),
  'admin-ui/src/main.tsx': imports('./features/persons/index.js', './features/messages/index.js'),
  'admin-ui/src/features/persons/index.tsx': imports('./PersonPage.js'),
  'admin-ui/src/features/persons/PersonPage.tsx': imports('../../components/Page.js'),
  'admin-ui/src/features/messages/index.tsx': imports('../persons/index.js'),
  'admin-ui/src/components/Page.tsx': imports('../../../shared/src/index.js'),
  'backend/src/features/persons/person.spec.ts': imports('./person.service.js', 'jest'),
};

/** Each rule with one more file that breaks it: the rule, the file, what the file imports. */
const VIOLATIONS = [
  ['shared-is-a-leaf', 'shared/src/nest.ts', imports('@nestjs/common')],
  ['shared-is-a-leaf', 'shared/src/files.ts', imports('node:fs')],
  ['platform-knows-no-feature', 'backend/src/platform/mail/names.ts', imports('../../features/persons/index.js')],
  ['features-through-their-index', 'backend/src/features/messages/names.ts', imports('../persons/person.service.js')],
  ['features-through-their-index-from-outside', 'backend/src/cli.ts', imports('./features/persons/person.service.js')],
  ['persons-before-later-features', 'backend/src/features/persons/mail.ts', imports('../messages/index.js')],
  ['thin-controllers', 'backend/src/features/persons/repository.controller.ts', imports('./person.repository.js')],
  ['thin-controllers', 'backend/src/features/persons/entity.controller.ts', types('./person.entity.js')],
  ['services-without-transport', 'backend/src/features/persons/http.service.ts', types('fastify')],
  ['typeorm-in-data-files', 'backend/src/features/persons/sql.service.ts', types('typeorm')],
  ['pg-in-the-platform', 'backend/src/features/persons/raw.repository.ts', imports('pg')],
  ['bullmq-in-queue-files', 'backend/src/platform/mail/jobs.ts', imports('bullmq')],
  ['nodemailer-in-mail-files', 'backend/src/features/messages/send.processor.ts', imports('nodemailer')],
  ['interface-apart-from-backend', 'admin-ui/src/data/queue.ts', imports('../../../backend/src/platform/queue/queue.js')],
  ['backend-apart-from-interface', 'backend/src/page.ts', imports('../../admin-ui/src/components/Page.js')],
  ['interface-features-through-their-index', 'admin-ui/src/features/messages/Page.tsx', imports('../persons/PersonPage.js')],
  [
    'interface-features-through-their-index-from-outside',
    'admin-ui/src/app/App.tsx',
    imports('../features/persons/PersonPage.js'),
  ],
  ['interface-parts-know-no-feature', 'admin-ui/src/components/Names.tsx', imports('../features/messages/index.js')],
  ['no-cycles', 'backend/src/features/persons/circle.ts', types('./circle.js')],
  ['no-orphans', 'backend/src/features/persons/forgotten.ts', 'export const forgotten = 1;'],
  ['sources-without-tests', 'backend/src/features/persons/tested.ts', imports('./person.spec.js')],
  ['no-development-packages-at-run-time', 'backend/src/platform/queue/mock.ts', imports('jest')],
  ['everything-resolves', 'backend/src/platform/queue/gone.ts', imports('./never-there.js')],
];

describe('the rules of the architecture', () => {
  /** @type {string} */
  let folder;
  /** @type {string[]} */
  let found;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'knotenpunkt-architecture-'));
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  it('let a repository pass that keeps them', () => {
    write(folder, CLEAN);
    expect(violations(folder)).toEqual([]);
  });

  describe('in one that breaks each of them', () => {
    beforeAll(() => {
      write(folder, { ...CLEAN, ...Object.fromEntries(VIOLATIONS.map(([, file, content]) => [file, content])) });
      found = violations(folder);
    });

    it.each(VIOLATIONS)('%s catches %s', (rule, file) => {
      expect(found).toContain(`${rule}: ${file}`);
    });
  });

  it('are each tried', () => {
    const print = `JSON.stringify(require('./.dependency-cruiser.cjs').forbidden.map((rule) => rule.name))`;
    const { stdout } = spawnSync(process.execPath, ['-p', print], { cwd: ROOT });
    const perFeature = (/** @type {string} */ rule) => rule.endsWith('-before-later-features');
    const tried = new Set(VIOLATIONS.map(([rule]) => rule));
    expect(JSON.parse(stdout.toString()).filter((/** @type {string} */ rule) => !perFeature(rule) && !tried.has(rule))).toEqual(
      [],
    );
  });
});

/**
 * @param {string} folder
 * @param {Record<string, string>} files
 */
function write(folder, files) {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/**
 * @param {string} folder
 * @returns {string[]} `<rule>: <file>`
 */
function violations(folder) {
  const cruiser = join(ROOT, 'node_modules', 'dependency-cruiser', 'bin', 'dependency-cruise.mjs');
  const config = join(ROOT, '.dependency-cruiser.cjs');
  const args = [cruiser, '--config', config, '--output-type', 'json', 'shared/src', 'backend/src', 'admin-ui/src'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, maxBuffer: 2 ** 24 });
  if (stdout.length === 0) throw new Error(stderr.toString());
  return JSON.parse(stdout.toString()).summary.violations.map((/** @type {any} */ { rule, from }) => `${rule.name}: ${from}`);
}

/** @param {...string} modules */
function imports(...modules) {
  return modules
    .map((module, index) => `import * as m${index} from '${module}';\nexport const use${index} = m${index};\n`)
    .join('');
}

/** @param {string} module */
function types(module) {
  return `import type { T } from '${module}';\nexport type Use = T;\n`;
}

/** @param {...string} names */
function versions(...names) {
  return Object.fromEntries(names.map((name) => [name, '1.0.0']));
}

/** @param {string} name */
function stub(name) {
  return [
    [`node_modules/${name}/package.json`, json({ name, version: '1.0.0', main: 'index.js' })],
    [`node_modules/${name}/index.js`, ''],
  ];
}

/** @param {object} value */
function json(value) {
  return JSON.stringify(value);
}
