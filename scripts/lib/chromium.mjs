import { existsSync } from 'node:fs';
import { onPath } from './on-path.mjs';

const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** @returns {string | undefined} the browser for the journeys: TEST_CHROMIUM, or one installed on the system */
export function findChromium() {
  const found = process.env.TEST_CHROMIUM ?? onPath(['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']);
  return found ?? (existsSync(MAC) ? MAC : undefined);
}
