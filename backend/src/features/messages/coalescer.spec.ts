import { Coalescer } from './coalescer.js';

describe('Coalescer', () => {
  it('joins what comes while a write is under way', async () => {
    const writes: number[][] = [];
    let finish: () => void = () => undefined;
    const coalescer = new Coalescer(async (items: readonly number[]) => {
      writes.push([...items]);
      if (writes.length === 1) await new Promise<void>((resolve) => (finish = resolve));
      return writes.length;
    });
    const first = coalescer.add(1);
    await Promise.resolve();
    await Promise.resolve();
    const others = [coalescer.add(2), coalescer.add(3)];
    finish();
    expect(await Promise.all([first, ...others])).toEqual([1, 2, 2]);
    expect(writes).toEqual([[1], [2, 3]]);
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
