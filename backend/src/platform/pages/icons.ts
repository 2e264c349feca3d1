import { html, type Html } from './html.js';

/** Line drawings of 24 × 24, in the colour of the text around. */
const DRAWINGS = {
  check: html`<path d="M4.5 12.8l5 5L19.8 6.6" />`,
  cross: html`<path d="M6 6l12 12M18 6L6 18" />`,
  question: html`<path d="M8.6 9a3.5 3.5 0 1 1 5 3.2c-1.1.6-1.6 1.3-1.6 2.5M12 18.6v.1" />`,
  somebody: html`<circle cx="8.5" cy="8" r="3.3" />
    <path d="M2.8 19.5c.4-3.6 2.6-5.6 5.7-5.6 1.3 0 2.4.3 3.3 1M14 17.5h7m-2.8-2.8l2.8 2.8-2.8 2.8" />`,
  calendar: html`<rect x="3.5" y="5" width="17" height="15.5" rx="2" /> <path d="M3.5 10h17M8 3v4M16 3v4" />`,
  place: html`<path d="M12 21.2c4.4-4.7 6.6-8.2 6.6-11.1a6.6 6.6 0 0 0-13.2 0c0 2.9 2.2 6.4 6.6 11.1z" />
    <circle cx="12" cy="10" r="2.4" />`,
  screen: html`<rect x="3" y="4.5" width="18" height="12" rx="1.5" /> <path d="M9 20h6M12 16.5V20" />`,
  clock: html`<circle cx="12" cy="12" r="8.6" /> <path d="M12 7.2V12l3.2 2.1" />`,
  warning: html`<path d="M12 3.8L2.8 19.8h18.4zM12 10v4.4M12 17.2v.1" />`,
  back: html`<path d="M8.5 5L4 9.5 8.5 14M4.5 9.5H15a5 5 0 0 1 0 10h-4" />`,
};

export type IconName = keyof typeof DRAWINGS;

/** A picture beside a word that says the same. */
export function icon(name: IconName): Html {
  return html`<svg class="ic" viewBox="0 0 24 24" aria-hidden="true">${DRAWINGS[name]}</svg>`;
}
