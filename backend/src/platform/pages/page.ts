import { createHash } from 'node:crypto';
import type { Language } from '@knotenpunkt/shared';
import { fill } from '../i18n/index.js';
import type { Letterhead } from '../mail/index.js';
import { html, isolated, type Html } from './html.js';
import { MARK, THREAD } from './page.ornaments.js';
import { PAGE_STYLES } from './page.styles.js';
import { PAGE_TEXTS } from './texts/index.js';

/** A page written like a letter. */
export interface Page {
  language: Language;
  /** The same page in the other language; left out where going there would lose what was entered. */
  translation?: string;
  title: string;
  /** Who writes; stands at the head and the foot. */
  letterhead: Letterhead;
  content: Html;
  /** Beside the letter: whom to ask, by when to answer. */
  aside?: Html;
}

/** Where it is said how far everybody can use these pages; the language is added. */
const ACCESSIBILITY_PATH = '/barrierefreiheit';

const STYLES = html`<style>
  ${PAGE_STYLES}
</style>`;

/** Of what stands between the tags (CSP Level 3, 8.3). */
const STYLES_HASH = createHash('sha256')
  .update(STYLES.toString().replace(/^<style>|<\/style>$/g, ''))
  .digest('base64');

/** Nothing but this page and its own styles: no script, no picture from elsewhere, no form to anywhere else. */
export const PAGE_POLICY = [
  `default-src 'none'`,
  `style-src 'sha256-${STYLES_HASH}'`,
  `img-src data:`,
  `form-action 'self'`,
  `base-uri 'none'`,
  `frame-ancestors 'none'`,
].join('; ');

/** The whole document. Its styles stand in it: one request shows everything. */
export function pageHtml({ language, translation, title, letterhead, content, aside }: Page): string {
  const texts = PAGE_TEXTS[language];
  const other: Language = language === 'de' ? 'en' : 'de';
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="referrer" content="no-referrer" />
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no, date=no, address=no" />
        <title>${fill(texts.title, { title, sender: letterhead.name })}</title>
        <link rel="icon" href="data:," />
        ${STYLES}
      </head>
      <body>
        <a class="skip" href="#content">${texts.skip}</a>
        <div class="sheet">
          <header class="head">
            <div class="mark">
              ${MARK}
              <p>
                <strong>${isolated(letterhead.name)}</strong>${letterhead.tagline && html`<span>${letterhead.tagline}</span>`}
              </p>
            </div>
            ${translation !== undefined && html`<a href="${translation}" lang="${other}" hreflang="${other}">${texts.otherLanguage}</a>`}
          </header>
          ${THREAD}
          <main id="content" class="content">
            <div class="columns">
              <div>${content}</div>
              ${aside && html`<aside>${aside}</aside>`}
            </div>
          </main>
          ${foot(letterhead, language)}
        </div>
      </body>
    </html>`.toString();
}

function foot({ name, addressLines, imprintUrl, privacyUrl }: Letterhead, language: Language): Html {
  const texts = PAGE_TEXTS[language];
  return html`<footer class="foot">
    <p>${[name, ...addressLines].map((line) => html`<span class="line">${line}</span> `)}</p>
    <nav aria-label="${texts.legal}">
      <a href="${imprintUrl}">${texts.imprint}</a><a href="${privacyUrl}">${texts.privacy}</a
      ><a href="${ACCESSIBILITY_PATH}?lang=${language}">${texts.accessibility}</a>
    </nav>
  </footer>`;
}
