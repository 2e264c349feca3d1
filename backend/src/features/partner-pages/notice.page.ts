import type { Language } from '@knotenpunkt/shared';
import type { Letterhead } from '../../platform/mail/index.js';
import { html, pageHtml } from '../../platform/pages/index.js';
import { PARTNER_TEXTS } from './texts/index.js';

export type Notice = 'imprint' | 'privacy' | 'accessibility';

/** What has to be said once about all of these pages. */
export function noticePageHtml(notice: Notice, letterhead: Letterhead, language: Language): string {
  const { heading, paragraphs } = PARTNER_TEXTS[language].notices[notice];
  const house = [letterhead.name, ...letterhead.addressLines].join('\n');
  return pageHtml({
    language,
    translation: `?lang=${language === 'de' ? 'en' : 'de'}`,
    title: heading,
    letterhead,
    content: html`<h1>${heading}</h1>
      ${Object.values(paragraphs).map((paragraph) => html`<p class="greeting">${paragraph}</p>`)}
      <p class="greeting as-written">${house}</p>`,
  });
}
