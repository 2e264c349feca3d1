import type { AnnouncedChange, Answer, Language } from '@knotenpunkt/shared';
import { dayText, fill, momentText, spanText, zoneText } from '../../platform/i18n/index.js';
import { OncePer, type Letter, type LetterBlock, type LetterFact, type Letterhead } from '../../platform/mail/index.js';
import { closingBy, greetingFor } from '../messages/index.js';
import { changesSince, type Announcement } from './announcement.js';
import { LETTER_TEXTS } from './emails/index.js';
import { groundOf } from './ground.js';
import type { Invitee } from './invitee.js';
import type { CancellationCause } from './letter.order.js';
import type { LetterMeeting } from './letter.repository.js';

/** Kinds of letters; a trial is the invitation to whoever tries it. */
export type Written = 'invitation' | 'update' | 'cancellation' | 'confirmation' | 'reminder' | 'trial';

/** Everything a letter is written from. */
export interface LetterContent {
  written: Written;
  language: Language;
  recipient: { name: string | null; addressLine: string | null };
  /** The name of whose office it is a copy for; null in the person's own. */
  officeFor: string | null;
  letterhead: Letterhead;
  about: LetterMeeting;
  /** What it tells of the meeting, and what the recipient knew before. */
  announced: Announcement;
  known: Announcement | null;
  invitation: Pick<Invitee, 'organisation' | 'deputyFor' | 'seated' | 'answer' | 'answeredVia' | 'comment' | 'deputyName'>;
  reopened: boolean;
  cause: CancellationCause | null;
  /** Address of the answer page. */
  page: string;
}

type Texts = (typeof LETTER_TEXTS)[Language];

/** What is said to the person, or of them to their office; there `{name}` is theirs. */
interface Voice extends Pick<Texts, 'confirmed' | 'reopened' | 'still_valid' | 'your_message'> {
  opening: Omit<Texts['opening'], 'trial'>;
}

function voiceOf({ officeFor, language }: LetterContent): { voice: Voice; name: string } {
  const texts = LETTER_TEXTS[language];
  return { voice: officeFor === null ? texts : texts.copy, name: officeFor ?? '' };
}

/** What all who are told the same of a meeting read alike. */
interface InCommon {
  day: string;
  preview: string;
  kicker: string;
  facts: LetterBlock;
  /** When and where. */
  mainFacts: LetterBlock;
  linksNote: LetterBlock;
  lookingForward: LetterBlock;
}

const IN_COMMON = new OncePer<LetterMeeting, InCommon>();

/** Writes a letter about a meeting; replies go to who answers questions. The calendar part is added by whoever sends it. */
export function writeLetter(content: LetterContent): Letter {
  const { written, language, recipient, announced, about, letterhead } = content;
  const texts = LETTER_TEXTS[language];
  const common = IN_COMMON.of(about, JSON.stringify([written, language, announced]), () => inCommon(content, texts));
  return {
    subject: subjectOf(content, common, texts),
    preview: common.preview,
    kicker: common.kicker,
    heading: announced.title,
    greeting: greetingFor({ ...recipient, language }),
    body: bodyOf(content, common, texts),
    closing: closingBy(language, ...signature(about, letterhead)),
    reason: reasonOf(content, texts),
    ...(written === 'reminder' && { unsubscribe: endOfReminders(content, texts) }),
    ...(about.contact && { replyTo: { name: about.contact.name, address: about.contact.email } }),
  };
}

function inCommon(content: LetterContent, texts: Texts): InCommon {
  const { written, language, announced, about } = content;
  const whole = about.group ?? about.network;
  const facts = factsOf(content, texts);
  return {
    day: dayText(announced.starts, language),
    preview: [spanText(announced.starts, announced.ends, language), announced.placeName].filter(Boolean).join(', '),
    kicker: [texts.kicker[kindOf(written)], ...(whole ? [whole] : [])].join(' · '),
    facts: { type: 'facts', facts },
    mainFacts: { type: 'facts', facts: facts.slice(0, 2) },
    linksNote: { type: 'note', text: texts.links_note },
    lookingForward: paragraph(texts.looking_forward),
  };
}

/** A trial looks like the invitation. */
function kindOf(written: Written): Exclude<Written, 'trial'> {
  return written === 'trial' ? 'invitation' : written;
}

function subjectOf({ written, announced, invitation, officeFor }: LetterContent, { day }: InCommon, texts: Texts): string {
  const values = { title: announced.title, day, answer: texts.answered[invitation.answer ?? 'none'] };
  const subject = fill(texts.subject[kindOf(written)], values);
  if (officeFor !== null) return fill(texts.copy.subject, { subject, name: officeFor });
  return written === 'trial' ? fill(texts.subject.trial, { subject }) : subject;
}

function bodyOf(content: LetterContent, common: InCommon, texts: Texts): LetterBlock[] {
  const { officeFor } = content;
  const opening = paragraph(openingOf(content, texts));
  const links = [answerLinks(content, texts), officeFor === null ? common.linksNote : linksNoteFor(officeFor, texts)];
  switch (content.written) {
    case 'cancellation':
      return [opening, common.mainFacts];
    case 'confirmation':
      return [opening, ...said(content), common.facts, changeLinks(content, texts)];
    case 'update':
      return [opening, changesBlock(content, texts), common.facts, ...links];
    default:
      return [opening, common.facts, ...links, ...(officeFor === null ? [common.lookingForward] : [])];
  }
}

function openingOf(content: LetterContent, texts: Texts): string {
  const { voice, name } = voiceOf(content);
  const { written, about, cause } = content;
  switch (written) {
    case 'invitation':
      return [fill(voice.opening.invitation, { name }), ...hostsText(content, texts), ...groundText(content, texts)].join(' ');
    case 'trial':
      return texts.opening.trial;
    case 'update':
      return [fill(voice.opening.update, { name }), ...answerText(content, texts)].join(' ');
    case 'cancellation':
      if (cause === 'removed') return fill(voice.opening.removed, { name });
      return [fill(voice.opening.cancellation, { name }), ...reasonText(about.meeting.cancelReason, texts)].join(' ');
    case 'confirmation':
      return [...byOffice(content, texts), confirmed(content)].join(' ');
    case 'reminder':
      return fill(voice.opening.reminder, { name });
  }
}

function confirmed(content: LetterContent): string {
  const { voice, name } = voiceOf(content);
  const { answer, deputyName } = content.invitation;
  return fill(voice.confirmed[answer ?? 'none'], { deputy: deputyName ?? '', name });
}

/** Whoever did not answer themselves is told so. */
function byOffice({ invitation, officeFor }: LetterContent, texts: Texts): string[] {
  return officeFor === null && invitation.answeredVia === 'office' ? [texts.by_office] : [];
}

const HOSTING: readonly string[] = ['organiser', 'co_organiser', 'host'];

function hostsText({ about, letterhead }: LetterContent, texts: Texts): string[] {
  const others = about.parties.filter(({ role, name }) => HOSTING.includes(role) && name !== letterhead.name);
  return others.length > 0 ? [fill(texts.hosts, { hosts: others.map(({ name }) => name).join(', ') })] : [];
}

function groundText({ invitation, about, officeFor }: LetterContent, texts: Texts): string[] {
  const ground = groundOf(invitation);
  return ground === 'person' || officeFor !== null ? [] : [fill(texts.ground[ground], namesIn(invitation, about))];
}

function reasonOf({ written, invitation, about, officeFor }: LetterContent, texts: Texts): string {
  if (written === 'trial') return texts.reason.trial;
  const ground = fill(texts.reason[groundOf(invitation)], namesIn(invitation, about));
  const reason = officeFor === null ? ground : fill(texts.copy.reason, { name: officeFor });
  return written === 'cancellation' ? reason : `${reason} ${texts.link_reach}`;
}

function namesIn(invitation: LetterContent['invitation'], about: LetterMeeting): Record<string, string> {
  return {
    group: about.group ?? '',
    organisation: invitation.organisation?.name ?? '',
    deputyFor: invitation.deputyFor ?? '',
  };
}

function answerText(content: LetterContent, texts: Texts): string[] {
  const { voice, name } = voiceOf(content);
  const { answer } = content.invitation;
  if (content.reopened) return [fill(voice.reopened, { name })];
  return answer ? [fill(voice.still_valid, { name, answer: texts.answered[answer] })] : [];
}

function reasonText(reason: string | null, texts: Texts): string[] {
  return reason ? [fill(texts.cancel_reason, { reason })] : [];
}

function said(content: LetterContent): LetterBlock[] {
  const { comment } = content.invitation;
  return comment ? [paragraph(fill(voiceOf(content).voice.your_message, { comment }))] : [];
}

function factsOf({ announced, about, language, written }: LetterContent, texts: Texts): LetterFact[] {
  const { starts, ends, zone, placeName, placeAddress, placeNote, onlineUrl, description } = announced;
  const { answerBy } = about.meeting;
  const where = [placeName, placeAddress].filter((line) => line !== null).join('\n');
  const asks = written === 'invitation' || written === 'update' || written === 'reminder' || written === 'trial';
  return [
    {
      label: texts.facts.when,
      value: spanText(starts, ends, language),
      detail: zoneText(starts, zone, language),
      weight: 'main',
    },
    ...fact(texts.facts.where, where, placeNote, 'strong'),
    ...fact(texts.facts.online, onlineUrl),
    ...fact(texts.facts.what, description),
    ...fact(texts.facts.until, asks && answerBy ? momentText(answerBy, language) : null, null, 'strong'),
  ];
}

function fact(label: string, value: string | null, detail?: string | null, weight?: 'strong'): LetterFact[] {
  return value ? [{ label, value, ...(detail && { detail }), ...(weight && { weight }) }] : [];
}

function changesBlock({ known, announced, language }: LetterContent, texts: Texts): LetterBlock {
  const changes = known ? changesSince(known, announced) : [];
  return { type: 'changes', title: texts.changes.title, changes: changes.map((change) => changeText(change, language, texts)) };
}

function changeText(
  change: AnnouncedChange,
  language: Language,
  texts: Texts,
): { label: string; before: string | null; after: string | null } {
  if (change.field === 'time') {
    const told = ({ starts, ends, zone }: typeof change.before): string =>
      `${spanText(starts, ends, language)}\n${zoneText(starts, zone, language)}`;
    return { label: texts.changes.time, before: told(change.before), after: told(change.after) };
  }
  const label = change.field === 'title' ? texts.changes.name : texts.changes[change.field];
  return { label, before: change.before, after: change.after };
}

/** The buttons only choose on the page: programs that follow links answer nothing. */
function answerLinks({ page, invitation }: LetterContent, texts: Texts): LetterBlock {
  const answers: readonly Answer[] = ['yes', 'maybe', 'no', ...(invitation.deputyFor ? [] : ['deputy' as const])];
  const links = answers.map((answer) => ({
    label: texts.links[answer],
    url: `${page}?w=${answer}`,
    ...(answer === 'deputy' && { quiet: true as const }),
  }));
  return { type: 'links', intro: texts.links.intro, links };
}

function linksNoteFor(name: string, texts: Texts): LetterBlock {
  return { type: 'note', text: fill(texts.copy.links_note, { name }) };
}

function changeLinks({ page }: LetterContent, texts: Texts): LetterBlock {
  const links = [
    { label: texts.links.change, url: page },
    { label: texts.links.calendar, url: `${page}/termin.ics`, quiet: true as const },
  ];
  return { type: 'links', links };
}

/** By one click, or by a mail to whoever answers questions. */
function endOfReminders({ page, about }: LetterContent, texts: Texts): Letter['unsubscribe'] {
  const subject = encodeURIComponent(texts.no_reminders);
  return { url: `${page}/erinnerungen`, mailto: about.contact && `${about.contact.email}?subject=${subject}` };
}

function signature({ contact }: LetterMeeting, letterhead: Letterhead): string[] {
  return contact ? [contact.name, contact.email] : [letterhead.name];
}

function paragraph(text: string): LetterBlock {
  return { type: 'text', text };
}
