import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../lib/root.mjs';
import { repositoryFiles, report } from '../lib/sources/files.mjs';

const folders = new Set(repositoryFiles(/^admin-ui\/src\/features\/.+\//).map((file) => file.split('/')[3] ?? ''));

report(
  [...folders]
    .filter((name) => !existsSync(join(ROOT, 'backend/src/features', name)))
    .map((name) => `admin-ui/src/features/${name}`),
  'A feature has the same name on both sides: backend/src/features has no folder of that name.',
);
