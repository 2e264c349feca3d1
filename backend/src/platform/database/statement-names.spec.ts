import { StatementNames } from './statement-names.js';

const ask = (names: StatementNames, text: string, times: number): (string | undefined)[] =>
  Array.from({ length: times }, () => names.nameOf(text));

describe('names of statements', () => {
  it('are given to what is asked often, and stay', () => {
    const names = new StatementNames();
    expect(ask(names, 'SELECT 1', 4)).toEqual([undefined, undefined, undefined, undefined]);
    const [name, again] = ask(names, 'SELECT 1', 2);
    expect(name).toEqual(expect.any(String));
    expect(again).toBe(name);
    expect(ask(names, 'SELECT 2', 5).at(-1)).not.toBe(name);
  });

  it('are limited in number', () => {
    const names = new StatementNames();
    const given = Array.from({ length: 300 }, (_, index) => ask(names, `SELECT ${index}`, 5).at(-1));
    expect(given.filter((name) => name !== undefined)).toHaveLength(200);
  });

  it('do not go to texts asked once, however many there are', () => {
    const names = new StatementNames();
    for (let index = 0; index < 10_000; index++) expect(names.nameOf(`SELECT ${index}`)).toBeUndefined();
    expect(ask(names, 'SELECT', 5).at(-1)).toEqual(expect.any(String));
  });
});
