import { readSource, repositoryFiles, report } from '../lib/sources/files.mjs';
import { keyPattern, keyUses } from '../lib/sources/translation-keys.mjs';
import { differences, germanFault, translationLoader } from '../lib/sources/translations.mjs';

const TRANSLATION = /(^|[/.])(de|en)\.ts$/;

/** The catalogue is put together from all the others, by the build. */
const german = repositoryFiles(/^(shared|backend|admin-ui)\/src\/.*[/.]de\.ts$/).filter((file) => !file.includes('catalogue.'));
const textsOf = translationLoader(readSource);

const languages = german.flatMap((file) =>
  differences(textsOf(file), textsOf(file.replace(/de\.ts$/, 'en.ts'))).map((fault) => `${file}  ${fault}`),
);

const style = german.flatMap((file) =>
  [...textsOf(file)].flatMap(([key, text]) => {
    const fault = germanFault(text);
    return fault ? [`${file}  ${key} ${fault}`] : [];
  }),
);

const keys = new Set(german.filter((file) => /^admin-ui\/.*\/de\.ts$/.test(file)).flatMap((file) => [...textsOf(file).keys()]));
const sources = repositoryFiles(/^admin-ui\/src\/.*\.tsx?$/).filter(
  (file) => !TRANSLATION.test(file) && !/\.spec\.tsx?$/.test(file),
);
const uses = sources.map((file) => ({ file, ...keyUses(file, readSource(file)) }));

const unknown = uses.flatMap(({ file, keys: used }) =>
  used.filter(({ key }) => !keys.has(key)).map(({ key, line }) => `${file}:${line}  there is no text ${key}`),
);

const features = [...new Set(sources.map((file) => file.match(/\/features\/([^/]+)\//)?.[1] ?? ''))].filter(Boolean);
// A feature folder may keep several resources; generic parts find the texts of each under its name.
const resources = sources.flatMap((file) =>
  [...readSource(file).matchAll(/\bresource(?:=|: )['"]([a-z-]+)['"]/g)].map(([, name]) => name ?? ''),
);
const owners = [...new Set([...features, ...resources])];
const literals = new Set(uses.flatMap((use) => [...use.literals]));
const patterns = uses
  .flatMap((use) => use.templates.map((parts) => keyPattern(parts, owners)))
  .filter((pattern) => pattern !== undefined);
const unused = [...keys]
  // ra-core asks for its texts by itself.
  .filter((key) => !key.startsWith('ra.') && !literals.has(key) && !patterns.some((pattern) => pattern.test(key)))
  .map((key) => `admin-ui  nothing shows the text ${key}`);

report(
  [...languages, ...style, ...unknown, ...unused],
  'German and English say the same under the same keys, in neutral German with Sie and real umlauts; every key is used.',
);
