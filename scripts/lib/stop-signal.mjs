const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/** Little enough to leave a stop its ten seconds. */
const PARENT_CHECK_MS = 200;

/**
 * From now on a request to end no longer ends this process; it aborts the signal, once. Under
 * npm a Ctrl-C arrives twice, from the terminal and from npm. The death of npm counts, too.
 * (package.json says `exec` because npm signals the shell between, which would keep it to itself.)
 * @returns {AbortSignal}
 */
export function stopSignal() {
  const controller = new AbortController();
  for (const name of SIGNALS) process.on(name, () => controller.abort());
  if (process.env.npm_lifecycle_event) {
    const npm = process.ppid;
    setInterval(() => process.ppid === npm || controller.abort(), PARENT_CHECK_MS).unref();
  }
  return controller.signal;
}
