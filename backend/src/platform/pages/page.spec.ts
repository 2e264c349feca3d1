import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { html } from './html.js';
import { PAGE_POLICY, pageHtml, type Page } from './page.js';
import { PAGE_TOKENS } from './page.tokens.js';

const PAGE: Page = {
  language: 'de',
  translation: '?lang=en',
  title: 'Einladung',
  letterhead: {
    name: 'Regionalagentur <Musterregion>',
    tagline: null,
    addressLines: ['Am Markt 1', '00123 Musterstadt'],
    imprintUrl: 'https://www.musterregion.example/impressum',
    privacyUrl: 'https://www.musterregion.example/datenschutz',
  },
  content: html`<h1>Einladung</h1>`,
};

describe('a page', () => {
  it('says in which language it is and leads to the other', () => {
    expect(pageHtml(PAGE)).toMatch(/<html lang="de">[^]*<a href="\?lang=en" lang="en" hreflang="en">English<\/a>/);
    expect(pageHtml({ ...PAGE, language: 'en' })).toMatch(/<html lang="en">[^]*lang="de"[^>]*>Deutsch<\/a>/);
  });

  it('names the house at head and foot, as text', () => {
    expect(pageHtml(PAGE).match(/Regionalagentur &lt;Musterregion&gt;/g)).toHaveLength(3);
  });

  it('runs no script and loads nothing', () => {
    const page = pageHtml(PAGE);
    expect(page).not.toMatch(/<script|\son\w+=|style="|\bsrc=|@import|url\(/);
    expect(page.match(/<link [^>]+>/g)).toEqual(['<link rel="icon" href="data:," />']);
  });

  it('is allowed its own styles and no others', () => {
    const [, styles = ''] = /<style>([^]*)<\/style>/.exec(pageHtml(PAGE)) ?? [];
    expect(PAGE_POLICY).toContain(`'sha256-${createHash('sha256').update(styles).digest('base64')}'`);
    expect(PAGE_POLICY).not.toContain('unsafe');
  });

  it('leaves most of 30 kB to what it says', () => {
    expect(Buffer.byteLength(pageHtml(PAGE))).toBeLessThan(20_000);
  });
});

describe('the colours of pages', () => {
  const interfaceTokens = readFileSync(new URL('../../../../admin-ui/src/app/styles/tokens.css', import.meta.url), 'utf8');
  const tokensOf = (styles: string): [string, string][] =>
    [...styles.matchAll(/(--[\w-]+): ?([^;}]+)[;}]/g)]
      .map(([, name = '', value = '']): [string, string] => [name, value.replace(/\s+/g, ' ').replace(/, /g, ',').trim()])
      .filter(([name]) => name !== '--font');
  const [light = '', dark = ''] = interfaceTokens.split("[data-theme='dark']");

  it.each([
    ['light', light, 0],
    ['dark', dark, 1],
  ])('are those of the interface, %s', (_, theirs, part) => {
    const ours = tokensOf(PAGE_TOKENS.toString().split('@media')[part] ?? '');
    const known = new Map(tokensOf(theirs));
    expect(ours.length).toBeGreaterThan(15);
    expect(ours).toEqual(ours.map(([name]) => [name, known.get(name)]));
  });
});
