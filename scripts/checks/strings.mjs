import { readSource, repositoryFiles, report } from '../lib/sources/files.mjs';
import { visibleStrings } from '../lib/sources/visible-strings.mjs';

/**
 * Translations, tests, migrations, the demo, whose content is data, facts and the words other programs write into files, and what
 * operators read in the terminal.
 */
const ELSEWHERE = /(^|[/.])(de|en)\.ts$|\.spec\.tsx?$|\/emails\/|\/(migrations|demo|bench)\/|\.(text|facts|words|d)\.ts$/;

const findings = repositoryFiles(/^(shared|backend|admin-ui)\/src\/.*\.tsx?$/)
  .filter((file) => !ELSEWHERE.test(file))
  .flatMap((file) => visibleStrings(file, readSource(file)).map(({ line, text }) => `${file}:${line}  ${text}`));

report(findings, 'Text for people belongs into the translation files beside: de.ts and en.ts.');
