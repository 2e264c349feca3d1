import { StatementLine } from './statement-line.js';

/** A connection that answers when it is told to. */
class SlowConnection {
  readonly asked: string[] = [];
  private readonly answers: { resolve: (rows: never[]) => void; reject: (error: Error) => void }[] = [];

  readonly statement = (text: string): Promise<never[]> => {
    this.asked.push(text);
    return new Promise((resolve, reject) => this.answers.push({ resolve, reject }));
  };

  answer(): void {
    this.answers.shift()?.resolve([]);
  }

  fail(): void {
    this.answers.shift()?.reject(new Error('refused'));
  }
}

describe('the statements of a transaction', () => {
  let connection: SlowConnection;
  let line: StatementLine;

  beforeEach(() => {
    connection = new SlowConnection();
    line = new StatementLine(connection.statement);
  });

  it('leave at once, and never two at the same time', async () => {
    const both = [line.run('one', []), line.run('two', [])];
    expect(connection.asked).toEqual(['one']);
    connection.answer();
    await both[0];
    expect(connection.asked).toEqual(['one', 'two']);
    connection.answer();
    await both[1];
  });

  it('are all over when the transaction ends, and none comes after it', async () => {
    const three = ['one', 'two', 'three'].map((sql) => line.run(sql, []));
    const outcome = Promise.allSettled(three);
    connection.fail();
    await expect(three[0]).rejects.toThrow('refused');
    let over = false;
    const end = line.end().then(() => (over = true));
    expect([connection.asked, over]).toEqual([['one', 'two'], false]);
    connection.answer();
    await end;
    expect((await outcome).map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected']);
    await expect(line.run('four', [])).rejects.toThrow('has ended');
    expect(connection.asked).toEqual(['one', 'two']);
  });
});
