import { Coalescer } from './coalescer.js';

describe('Coalescer', () => {
  it('joins what comes while a write is under way', async () => {
    const writes: number[][] = [];
    let finish: () => void = () => undefined;
    let begun: () => void = () => undefined;
    const beginning = new Promise<void>((resolve) => (begun = resolve));
    const coalescer = new Coalescer(async (items: readonly number[]) => {
      writes.push([...items]);
      begun();
      if (writes.length === 1) await new Promise<void>((resolve) => (finish = resolve));
      return writes.length;
    });
    const first = coalescer.add(1);
    await beginning;
    const others = [coalescer.add(2), coalescer.add(3)];
    finish();
    expect(await Promise.all([first, ...others])).toEqual([1, 2, 2]);
    expect(writes).toEqual([[1], [2, 3]]);
  });

  it('joins what comes in one turn of the event loop', async () => {
    const coalescer = new Coalescer((items: readonly number[]) => Promise.resolve([...items]));
    expect(await Promise.all([coalescer.add(1), Promise.resolve().then(() => coalescer.add(2))])).toEqual([
      [1, 2],
      [1, 2],
    ]);
  });

  it('fails those whose write failed, and goes on', async () => {
    let fail = true;
    const coalescer = new Coalescer((items: readonly string[]) =>
      fail ? Promise.reject(new Error('away')) : Promise.resolve(items.length),
    );
    await expect(coalescer.add('a')).rejects.toThrow('away');
    fail = false;
    expect(await coalescer.add('b')).toBe(1);
  });
});
