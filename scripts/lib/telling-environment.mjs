import { TestEnvironment } from 'jest-environment-node';

/**
 * Node, and `testFailed`: in `afterEach` a spec can still tell what a failed test had before it. jest itself says so only when
 * everything is cleared away.
 */
export default class TellingEnvironment extends TestEnvironment {
  /** @param {import('@jest/types').Circus.AsyncEvent | import('@jest/types').Circus.SyncEvent} event */
  handleTestEvent({ name }) {
    if (name === 'test_start') this.global['testFailed'] = false;
    if (name === 'test_fn_failure' || name === 'hook_failure') this.global['testFailed'] = true;
  }
}
