import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/root.mjs';
import { copiedSources, settingsGiven, variablesRequired } from '../lib/sources/containers.mjs';
import { readSource, report } from '../lib/sources/files.mjs';

const compose = readSource('docker/compose.yml');
const settings = readSource('backend/src/platform/config/settings.ts');
const example = readSource('docker/.env.example');

report(
  [
    ...copiedSources(readSource('docker/Dockerfile'))
      .filter((path) => !existsSync(join(ROOT, path)))
      .map((path) => `docker/Dockerfile  copies ${path}, which does not exist`),
    ...settingsGiven(compose)
      .filter((name) => !settings.includes(`'${name}'`))
      .map((name) => `docker/compose.yml  gives ${name}, which nothing reads`),
    ...variablesRequired(compose)
      .filter((name) => !new RegExp(`^${name}=`, 'm').test(example))
      .map((name) => `docker/.env.example  lacks ${name}`),
  ],
  'The containers are given what the program takes.',
);
