/** Collects the values of a statement; what is written into it is only ever a placeholder. */
export class SqlValues {
  readonly list: unknown[] = [];

  /** @returns the placeholder of the value, for example `$3` */
  add(value: unknown): string {
    this.list.push(value);
    return `$${this.list.length}`;
  }
}
