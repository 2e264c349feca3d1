/** Folders at the top whose files a text may mention in backticks. */
const TOP = '(?:\\.ci|admin-ui|backend|docker|docs|scripts|shared)';

const LINK = /\]\((?!https?:|mailto:|#)([^)\s#]+)[^)]*\)/g;
const IN_BACKTICKS = new RegExp(`\`(${TOP}/[^\`\\s]*)\``, 'g');
const DOCUMENT = /\b(docs\/[\w./-]+\.md)\b/g;

/** `<feature>`, `*` and `{a,b}` stand for many files, `…` for the rest. */
const PATTERN = /[<>*{}…]/;

/** Made by builds and at run time. */
const MADE = /(^|\/)(dist|node_modules|\.data)(\/|$)/;

/**
 * The files a document promises: those it links, relative to itself, and those it names in backticks from the root.
 * @param {string} source Markdown
 * @returns {{ linked: string[], named: string[] }}
 */
export function mentionsInDocument(source) {
  const named = [...source.matchAll(IN_BACKTICKS)].map(([, path = '']) => path);
  return {
    linked: [...source.matchAll(LINK)].map(([, path = '']) => decodeURI(path)),
    named: named.filter((path) => !PATTERN.test(path) && !MADE.test(path)),
  };
}

/**
 * @param {string} source of a program
 * @returns {string[]} the documents its comments and messages send people to
 */
export function documentsIn(source) {
  return [...source.matchAll(DOCUMENT)].map(([, path = '']) => path);
}
