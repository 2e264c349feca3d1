/**
 * Begins a story for each of these at once, for stories that wait more than they work.
 * @returns waits for the story of one of them, as the test that tells it
 */
export function sideBySide<Of>(all: readonly Of[], story: (of: Of) => Promise<void>): (of: Of) => Promise<void> {
  const begun = new Map<Of, Promise<void>>();
  beforeAll(() => {
    for (const one of all) {
      const told = story(one);
      // What failed is told by its own test.
      told.catch(() => undefined);
      begun.set(one, told);
    }
  });
  return (of) => begun.get(of) ?? Promise.reject(new Error('There is no such story'));
}
