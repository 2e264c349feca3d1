import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

// Its types describe what `require` answers.
/** @type {typeof import('@jest/test-sequencer')} */
const { default: Sequencer } = createRequire(import.meta.url)('@jest/test-sequencer');

/** Milliseconds a test asks for: more than most need, and less than what is a span of days. */
const LONG = { from: 150_000, to: 900_000 };

const LARGE_NUMBER = /\b\d+(?:_\d{3})+\b/g;

/**
 * For how long a spec says that its tests may take.
 * @param {string} source
 * @returns {number} milliseconds; 0 where it is content with what all tests get
 */
export function patienceOf(source) {
  const numbers = (source.match(LARGE_NUMBER) ?? []).map((number) => Number(number.replaceAll('_', '')));
  return Math.max(0, ...numbers.filter((number) => number >= LONG.from && number <= LONG.to));
}

/**
 * Begins with the specs that may take long, so that no worker is still at one when the others are done. jest knows how long
 * they take only where it has run them before.
 */
export default class SlowFirst extends Sequencer {
  /**
   * @override
   * @param {Parameters<import('@jest/test-sequencer').default['sort']>[0]} tests
   */
  async sort(tests) {
    const patience = new Map(tests.map(({ path }) => [path, patienceOf(readFileSync(path, 'utf8'))]));
    return [...(await super.sort(tests))].sort((one, other) => (patience.get(other.path) ?? 0) - (patience.get(one.path) ?? 0));
  }
}
