import { ensureBuilt } from './lib/build.mjs';
import { runChecks } from './lib/checks.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { requireNode } from './lib/node-version.mjs';
import { runScript } from './lib/refusal.mjs';
import { stopSignal } from './lib/stop-signal.mjs';

const log = (/** @type {string} */ line) => console.log(line);

await runScript(async () => {
  requireNode();
  const signal = stopSignal();
  await ensureInstalled({ log, signal });
  // The types of backend and interface come from the built contract.
  await ensureBuilt({ log, signal });
  const { failed } = await runChecks({ atOnce: 2, signal });
  return failed === 0 ? 0 : 1;
});
