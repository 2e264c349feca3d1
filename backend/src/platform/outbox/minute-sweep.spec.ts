import { MinuteSweep } from './minute-sweep.js';

/** Looks that end when the test says so. */
class HeldSweep extends MinuteSweep {
  readonly ends: ((error?: Error) => void)[] = [];

  protected look(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.ends.push((error) => (error ? reject(error) : resolve()));
    });
  }
}

/** What was started has come as far as it can. */
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('a look every minute', () => {
  it('is waited for by a look asked for meanwhile', async () => {
    const sweep = new HeldSweep(true);
    sweep.onApplicationBootstrap();
    const asked = sweep.sweep();
    await settled();
    expect(sweep.ends).toHaveLength(1);
    sweep.ends[0]!();
    await settled();
    expect(sweep.ends).toHaveLength(2);
    sweep.ends[1]!();
    await asked;
    await sweep.beforeApplicationShutdown();
  });

  it('tells who asked that it failed, and looks again', async () => {
    const sweep = new HeldSweep(false);
    const failing = sweep.sweep();
    await settled();
    sweep.ends[0]!(new Error('The database is away'));
    await expect(failing).rejects.toThrow('The database is away');
    const next = sweep.sweep();
    await settled();
    sweep.ends[1]!();
    await expect(next).resolves.toBeUndefined();
  });
});
