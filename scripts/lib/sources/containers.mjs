/**
 * What a Dockerfile copies from the repository, not from a stage before.
 * @param {string} dockerfile
 * @returns {string[]} paths from the root
 */
export function copiedSources(dockerfile) {
  const copies = [...dockerfile.matchAll(/^COPY (?!--from)(.+)$/gm)].map(([, args = '']) => args.trim().split(/\s+/));
  return copies.flatMap((args) => args.slice(0, -1));
}

/**
 * The settings a compose file gives to processes of ours: what stands before its first service of another image.
 * @param {string} compose
 * @returns {string[]}
 */
export function settingsGiven(compose) {
  const [ours = ''] = compose.split(/^ {2}\w+:\n {4}image:/m);
  return [...new Set([...ours.matchAll(/(?<![\w$])([A-Z][A-Z_]+): /g)].map(([, name = '']) => name))];
}

/**
 * The variables a compose file cannot do without.
 * @param {string} compose
 * @returns {string[]}
 */
export function variablesRequired(compose) {
  return [...new Set([...compose.matchAll(/\$\{([A-Z_]+):\?\}/g)].map(([, name = '']) => name))];
}
