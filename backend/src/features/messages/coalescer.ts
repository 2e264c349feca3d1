import { setImmediate as turnOfTheLoop } from 'node:timers/promises';

/**
 * Joins what is written side by side into one write: what comes in one turn of the event loop goes together, and while a write is
 * under way what comes meanwhile waits for the next. Many mails at once so cost a few round trips to the database instead of a
 * few each.
 */
export class Coalescer<Item, Result> {
  private next: { items: Item[]; result: Promise<Result> } | undefined;
  private last: Promise<unknown> = Promise.resolve();

  /** @param write writes all items together; its result goes to each of them */
  constructor(private readonly write: (items: readonly Item[]) => Promise<Result>) {}

  /** @throws whatever the write that carried the item threw */
  add(item: Item): Promise<Result> {
    this.next ??= this.begin();
    this.next.items.push(item);
    return this.next.result;
  }

  private begin(): { items: Item[]; result: Promise<Result> } {
    const items: Item[] = [];
    const result = this.last.then(async () => {
      await turnOfTheLoop();
      this.next = undefined;
      return this.write(items);
    });
    this.last = result.catch(() => undefined);
    return { items, result };
  }
}
