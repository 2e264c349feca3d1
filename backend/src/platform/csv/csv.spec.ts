import { buffer } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { csvOf } from './csv.js';

/** Unlike the consumer of this name, keeps the byte order mark. */
const text = async (stream: Readable): Promise<string> => (await buffer(stream)).toString('utf8');

async function* rowsOf(...rows: unknown[][]): AsyncGenerator<unknown[]> {
  yield* rows;
}

describe('csvOf', () => {
  it('begins with a byte order mark and separates by semicolons', async () => {
    expect(await text(csvOf(rowsOf(['Name', 'Ort'], ['Jobcenter', 'Köln']), 'de'))).toBe('\uFEFFName;Ort\r\nJobcenter;Köln\r\n');
  });

  it('encloses what would break the table', async () => {
    expect(await text(csvOf(rowsOf(['a;b', 'er sagte "ja"', 'zwei\nZeilen', null]), 'de'))).toBe(
      '\uFEFF"a;b";"er sagte ""ja""";"zwei\nZeilen";\r\n',
    );
  });

  it.each(['=1+1', '+49 209', '-5', '@SUM(A1)', '\tx', '\rx'])('takes the formula out of %j', async (cell) => {
    expect(await text(csvOf(rowsOf([cell]), 'de'))).toContain(`'${cell}`);
  });

  it('leaves numbers to the spreadsheet, in its language', async () => {
    expect(await text(csvOf(rowsOf([-5.25, 12345]), 'de'))).toBe('\uFEFF-5,25;12345\r\n');
    expect(await text(csvOf(rowsOf([-5.25]), 'en'))).toBe('\uFEFF-5.25\r\n');
  });

  it('breaks off where its source does', async () => {
    async function* broken(): AsyncGenerator<unknown[]> {
      yield ['eins'];
      throw new Error('away');
    }
    await expect(text(csvOf(broken(), 'de'))).rejects.toThrow('away');
  });
});
