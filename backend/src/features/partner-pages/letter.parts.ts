import type { Language } from '@knotenpunkt/shared';
import { greetingOf, type Letterhead } from '../../platform/mail/index.js';
import { filledHtml, html, icon, isolated, type Html, type HtmlPart } from '../../platform/pages/index.js';
import { PARTNER_TEXTS } from './texts/index.js';

/** Which page is shown, and how. */
export interface Showing {
  token: string;
  language: Language;
}

/** Who answers questions. */
type Contact = { name: string; email: string } | null;

/** A labelled line beside or below a letter. */
export interface Fact {
  label: string;
  value: HtmlPart;
}

/** Where the window of an envelope would be. */
export function addressee(
  letterhead: Letterhead,
  { name, organisation }: { name: string; organisation: { name: string } | null },
): Html {
  const sender = [letterhead.name, ...letterhead.addressLines.slice(0, 2)].join(' · ');
  return html`<div class="address">
    <small>${sender}</small>
    <span>${isolated(name)}</span>
    ${organisation && html`<span>${isolated(organisation.name)}</span>`}
  </div>`;
}

/** How the house greets its people: with their own salutation, where they have one. */
export function greeting({ name, addressLine }: { name: string; addressLine: string | null }, language: Language): Html {
  if (addressLine !== null) return html`${greetingOf(addressLine)}`;
  return filledHtml(PARTNER_TEXTS[language].greeting, { name: isolated(name) });
}

/** Who signs: a person, or else the house. */
export function closing({ contact, letterhead }: { contact: Contact; letterhead: Letterhead }, language: Language): Html {
  return html`<p class="closing">
    ${PARTNER_TEXTS[language].closing}<br />
    <b>${isolated(contact?.name ?? letterhead.name)}</b>
  </p>`;
}

/** Beside the letter, as in the information block of a business letter: whom to ask, and what else. */
export function contactAside(contact: Contact, facts: readonly (Fact | false)[], language: Language): Html {
  const texts = PARTNER_TEXTS[language].aside;
  const all = [
    contact && { label: texts.contact, value: html`<b>${isolated(contact.name)}</b>` },
    contact && { label: texts.email, value: mailLink(contact.email) },
    ...facts,
  ];
  return html`<h2 class="unseen">${texts.title}</h2>
    <dl class="facts-beside">
      ${all.map(
        (fact) =>
          fact &&
          html`<dt>${fact.label}</dt>
            <dd>${fact.value}</dd>`,
      )}
    </dl>`;
}

/** An address may break behind its @. */
export function mailLink(address: string): Html {
  const [local = '', domain = ''] = address.split('@');
  return html`<a href="mailto:${address}">${local}@<wbr />${domain}</a>`;
}

/** Links are forwarded: whoever knows the address recognises it, nobody else learns it. */
export function shortened(address: string): string {
  const at = address.lastIndexOf('@');
  const [first = '', last = ''] = [address.slice(0, 1), address.slice(Math.max(at - 1, 1), at)];
  return `${first}…${last}${address.slice(at)}`;
}

/** Facts below each other, labels in a column of their own where there is room. */
export function summary(facts: readonly (Fact | false)[]): Html {
  return html`<dl class="summary">
    ${facts.map(
      (fact) =>
        fact &&
        html`<div>
          <dt>${fact.label}</dt>
          <dd>${fact.value}</dd>
        </div>`,
    )}
  </dl>`;
}

/** Something to be seen before reading on. */
export function notice(heading: string, content: Html): Html {
  return html`<section class="notice">
    <h2>${icon('warning')}${heading}</h2>
    ${content}
  </section>`;
}
