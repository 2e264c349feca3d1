import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** Texts by key: nested objects joined by dots. @typedef {Map<string, string>} Texts */

const COMPILER_OPTIONS = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, experimentalDecorators: true };
const requirePackage = createRequire(import.meta.url);

/**
 * Loads translation files out of their sources, so that the check needs no build.
 * @param {(file: string) => string} read the source of a file
 * @returns {(file: string) => Texts} the texts of its default export, or else of its first
 */
export function translationLoader(read) {
  /** @type {Map<string, any>} exports by file */
  const loaded = new Map();

  const load = (/** @type {string} */ file) => {
    if (loaded.has(file)) return loaded.get(file);
    const exports = {};
    loaded.set(file, exports);
    const { outputText } = ts.transpileModule(read(file), { compilerOptions: COMPILER_OPTIONS });
    new Function('exports', 'require', outputText)(exports, (/** @type {string} */ name) => resolve(name, file));
    return exports;
  };

  const resolve = (/** @type {string} */ name, /** @type {string} */ from) => {
    if (name === '@knotenpunkt/shared') return load('shared/src/index.ts');
    return name.startsWith('.') ? load(join(dirname(from), name.replace(/\.js$/, '.ts'))) : requirePackage(name);
  };

  return (file) => {
    const exports = load(file);
    return new Map(flattened(exports.default ?? Object.values(exports)[0]));
  };
}

/**
 * @param {unknown} value
 * @param {string} [key]
 * @returns {[key: string, text: string][]}
 */
function flattened(value, key = '') {
  if (typeof value !== 'object' || value === null) return [[key, String(value)]];
  return Object.entries(value).flatMap(([name, inner]) => flattened(inner, key ? `${key}.${name}` : name));
}

/**
 * @param {Texts} german
 * @param {Texts} english
 * @returns {string[]} what is missing in either or differs in its placeholders
 */
export function differences(german, english) {
  return [...new Set([...german.keys(), ...english.keys()])].flatMap((key) => {
    const [here, there] = [german.get(key), english.get(key)];
    if (here === undefined || there === undefined) return [`${key} is missing in ${here === undefined ? 'German' : 'English'}`];
    if (!here.trim() || !there.trim()) return [`${key} is empty`];
    return placeholders(here) === placeholders(there) ? [] : [`${key} has other placeholders in English than in German`];
  });
}

/** @param {string} text `%{name}` in the interface, `{name}` in mails */
const placeholders = (text) => [...new Set(text.match(/\{\w+\}/g))].sort().join();

/** Syllables that are an umlaut or ß written in ASCII; "neue", "Quelle" or "aktuell" are not among them. */
const ASCII_UMLAUT = new RegExp(
  String.raw`\b(${[
    'fuer|dafuer|hierfuer|ueber|darueber|uebrig|koenn|moecht|muess|wuerd|duerf|haett|waer|zurueck|naechst|hoechst|spaeter|waehr',
    'moeglich|gueltig|ungueltig|faellig|verfueg|zusaetz|vollstaend|persoenlich|jaehr|regelmaess|gemaess|ausser|gross|heiss',
    'aender|veraender|oeffn|eroeffn|veroeffentlich|schliess|abschliess|loesch|waehl|auswaehl|pruef|fueg|hinzufueg|ausfuell|erklaer',
    'bestaetig|erhaelt|enthaelt|gehoer|traeg|eintraeg|traeger|gespraech|geraet|buero|strasse|massnahm|gruess|schluessel|kuenftig',
  ].join('|')})\p{L}*`,
  'iu',
);
const FAMILIAR = /\b(du|dir|dich|dein\p{L}*|euch|euer)\b/iu;
const GENDER_SIGN = /\p{L}[*:_/]in(nen)?\b|\p{Ll}Innen\b/u;

/**
 * @param {string} text
 * @returns {string | undefined} what is wrong with the German
 */
export function germanFault(text) {
  if (ASCII_UMLAUT.test(text)) return `writes an umlaut or ß in ASCII: ${text.match(ASCII_UMLAUT)?.[0]}`;
  if (FAMILIAR.test(text)) return 'says Du instead of Sie';
  if (GENDER_SIGN.test(text)) return 'has a gender sign instead of a neutral form';
  return undefined;
}
