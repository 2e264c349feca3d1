import type { QueryResultRow } from 'pg';

/** Runs one statement on the connection of a transaction. */
export type Statement = <Row extends QueryResultRow>(text: string, values: unknown[]) => Promise<Row[]>;

/** The statements of one transaction, one after the other on its connection, whoever asks for them. */
export class StatementLine {
  private last: Promise<unknown> = Promise.resolve();
  private underway = 0;
  private ended = false;

  constructor(private readonly statement: Statement) {}

  /**
   * It leaves at once, so that what comes next is put together while the database works; of several at once each waits for the
   * one before.
   * @throws Error once the line has ended
   */
  run<Row extends QueryResultRow>(sql: string, values: unknown[]): Promise<Row[]> {
    const run = (): Promise<Row[]> => this.leave<Row>(sql, values).finally(() => this.underway--);
    const rows = this.underway++ === 0 ? run() : this.last.then(run, run);
    this.last = rows;
    return rows;
  }

  /**
   * Takes no more and waits for what is under way: where one of several at once fails, the others must not meet the end of the
   * transaction, or come after it.
   */
  async end(): Promise<void> {
    this.ended = true;
    await this.last.catch(() => undefined);
  }

  private leave<Row extends QueryResultRow>(sql: string, values: unknown[]): Promise<Row[]> {
    if (this.ended) return Promise.reject(new Error('The transaction of this statement has ended'));
    return this.statement<Row>(sql, values);
  }
}
