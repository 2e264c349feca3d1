import { ROOT } from '../lib/root.mjs';
import { readSource, repositoryFiles, report } from '../lib/sources/files.mjs';
import { traces } from '../lib/sources/traces.mjs';

const BINARY = /\.(png|jpe?g|webp|avif|ico|woff2?|pdf|gz|br)$/;

const findings = repositoryFiles()
  .filter((file) => !BINARY.test(file))
  .flatMap((file) => traces(readSource(file), ROOT).map((trace) => `${file}  ${trace}`));

report(findings, 'Nothing in the repository tells of a machine or a person; mail addresses end in .example.');
