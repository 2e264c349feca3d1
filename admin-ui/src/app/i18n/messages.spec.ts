import { readdirSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Messages } from './merge.js';

const SOURCE = join(import.meta.dirname, '../..');
const FOLDERS = [
  'app/i18n',
  'gate/i18n',
  'components',
  ...readdirSync(join(SOURCE, 'features'))
    .map((feature) => join('features', feature))
    .filter((folder) => existsSync(join(SOURCE, folder, 'de.ts'))),
];

async function textsOf(folder: string, language: string): Promise<Map<string, string>> {
  const file = pathToFileURL(join(SOURCE, folder, `${language}.ts`)).href;
  const module = (await import(file)) as { default: Messages };
  return new Map(flatten(module.default));
}

function flatten(messages: Messages, prefix = ''): [key: string, text: string][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === 'string' ? [[prefix + key, value] as [string, string]] : flatten(value, `${prefix}${key}.`),
  );
}

const placeholdersOf = (text: string | undefined) => [...new Set(text?.match(/%\{\w+\}/g))].sort();

describe.each(FOLDERS)('texts in %s', (folder) => {
  it('have the same keys in both languages', async () => {
    const [german, english] = [await textsOf(folder, 'de'), await textsOf(folder, 'en')];
    expect([...english.keys()].sort()).toEqual([...german.keys()].sort());
  });

  it('have the same placeholders in both languages', async () => {
    const [german, english] = [await textsOf(folder, 'de'), await textsOf(folder, 'en')];
    const of = (texts: Map<string, string>) => [...german.keys()].map((key) => [key, placeholdersOf(texts.get(key))]);
    expect(of(english)).toEqual(of(german));
  });

  it('leave no text empty', async () => {
    for (const language of ['de', 'en']) {
      const empty = [...(await textsOf(folder, language))].filter(([, text]) => text.trim() === '');
      expect(empty).toEqual([]);
    }
  });
});
