import type { AnnouncedChange, AnswerPage, Language, MeetingTime } from '@knotenpunkt/shared';
import { wallClockOf } from '../../platform/calendar/index.js';
import { dayText, fill, spanText, zoneText } from '../../platform/i18n/index.js';
import { filledHtml, html, icon, type Html } from '../../platform/pages/index.js';
import { notice } from './letter.parts.js';
import { PARTNER_TEXTS } from './texts/index.js';

type Meeting = AnswerPage['meeting'];

/** When and where, as large as it matters. */
export function meetingFacts(meeting: Meeting, language: Language): Html {
  const texts = PARTNER_TEXTS[language].meeting;
  return html`<dl class="facts">
    <div>
      <dt>${icon('calendar')}<span class="unseen">${texts.when}</span></dt>
      <dd>
        <span class="large">${spanText(meeting.starts, meeting.ends, language)}</span>
        <span class="small">${zoneText(meeting.starts, meeting.zone, language)}</span>
      </dd>
    </div>
    ${place(meeting, language)}
    ${
      meeting.onlineUrl !== null &&
      html`<div>
        <dt>${icon('screen')}<span class="unseen">${texts.online}</span></dt>
        <dd><a href="${meeting.onlineUrl}" rel="noreferrer">${texts.join}</a></dd>
      </div>`
    }
  </dl>`;
}

function place({ placeName, placeAddress, placeNote, onlineUrl }: Meeting, language: Language): Html | null {
  const texts = PARTNER_TEXTS[language].meeting;
  const known = placeName !== null || placeAddress !== null;
  if (!known && onlineUrl !== null) return null;
  return html`<div>
    <dt>${icon('place')}<span class="unseen">${texts.where}</span></dt>
    <dd>
      ${known ? html`<span class="large">${placeName ?? oneLine(placeAddress)}</span>` : texts.placeOpen}
      ${placeName !== null && placeAddress !== null && html`<span class="small">${oneLine(placeAddress)}</span>`}
      ${placeNote !== null && html`<p class="beside as-written">${placeNote}</p>`}
    </dd>
  </div>`;
}

/** The place in one line, for a summary. */
export function placeLine({ placeName, placeAddress }: Meeting): string | null {
  return oneLine([placeName, placeAddress].filter((part) => part !== null).join('\n')) || null;
}

function oneLine(text: string | null): string {
  return (text ?? '').split('\n').filter(Boolean).join(', ');
}

/** What is different from what the mail said that brought the visitor here. */
export function changesSince({ changes, invitation, meeting }: AnswerPage, language: Language): Html | null {
  const [only, another] = changes;
  if (!only) return null;
  const texts = PARTNER_TEXTS[language].changed;
  const told = invitation.toldAt && wallClockOf(new Date(invitation.toldAt), meeting.zone);
  const since = told ? fill(texts.since, { day: dayText(told, language) }) : texts.sinceUnknown;
  const stays = { place: texts.timeStays, time: texts.placeStays, title: null, description: null }[only.field];
  return notice(
    another ? texts.several : texts[only.field],
    html`<p>${since} ${changes.map((change) => html`${changeText(change, language)} `)}${!another && stays}</p>`,
  );
}

function changeText(change: AnnouncedChange, language: Language): Html | string {
  const texts = PARTNER_TEXTS[language];
  if (change.field === 'description') return texts.changed.textAbove;
  const [before, after] =
    change.field === 'time'
      ? [timeLine(change.before, language), timeLine(change.after, language)]
      : [oneLine(change.before), oneLine(change.after)];
  return filledHtml(texts.changed.instead, {
    after: html`<ins>${after || texts.meeting.open}</ins>`,
    before: html`<del>${before || texts.meeting.open}</del>`,
  });
}

function timeLine({ starts, ends }: MeetingTime, language: Language): string {
  return spanText(starts, ends, language);
}
