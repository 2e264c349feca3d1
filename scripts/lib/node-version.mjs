import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Refusal } from './refusal.mjs';
import { ROOT } from './root.mjs';

/**
 * @param {string} present "20.19.0"
 * @param {string} least
 */
export function isAtLeast(present, least) {
  return present.localeCompare(least, 'en', { numeric: true }) >= 0;
}

export function requireNode() {
  const { engines } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const least = engines.node.replace('>=', '');
  if (isAtLeast(process.versions.node, least)) return;
  throw new Refusal(`Knotenpunkt needs Node ${least} or newer; this is ${process.versions.node}.`);
}
