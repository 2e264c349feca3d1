import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../lib/root.mjs';
import { readSource, repositoryFiles, report } from '../lib/sources/files.mjs';
import { documentsIn, mentionsInDocument } from '../lib/sources/mentions.mjs';

const isThere = (/** @type {string} */ path) => existsSync(join(ROOT, path));

const inDocuments = repositoryFiles(/\.md$/).flatMap((file) => {
  const { linked, named } = mentionsInDocument(readSource(file));
  const missing = [...linked.filter((path) => !isThere(join(dirname(file), path))), ...named.filter((path) => !isThere(path))];
  return missing.map((path) => `${file} mentions ${path}`);
});

const inPrograms = repositoryFiles(/\.(ts|tsx|mjs|cjs|yml)$|Dockerfile$|^\.ci\//)
  .filter((file) => !file.endsWith('mentions.spec.mjs'))
  .flatMap((file) =>
    documentsIn(readSource(file))
      .filter((path) => !isThere(path))
      .map((path) => `${file} mentions ${path}`),
  );

report([...inDocuments, ...inPrograms], 'These files do not exist.');
