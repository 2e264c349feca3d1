import {
  ANSWERS,
  INVITATION_FIELDS,
  limitOf,
  type Answer,
  type AnswerPage,
  type FieldProblem,
  type Language,
} from '@knotenpunkt/shared';
import { fill, momentText } from '../../platform/i18n/index.js';
import { filledHtml, html, icon, isolated, type FormFields, type Html, type IconName } from '../../platform/pages/index.js';
import { recordedLine } from './answer.facts.js';
import { faultList, faultOf, textArea, textField } from './form.parts.js';
import { answerPath } from './partner.paths.js';
import { PARTNER_TEXTS } from './texts/index.js';

/** A reply slip as it lies before the visitor. */
export interface Slip {
  /** What is filled in, by the names of the fields of `AnswerInput`. */
  fields: FormFields;
  /** What the mail's button said, which is not an answer yet. */
  preselected: Answer | undefined;
  /** Why it was not accepted. */
  faults: readonly FieldProblem[];
}

const LOOKS: Record<Answer, { icon: IconName; tone: string }> = {
  yes: { icon: 'check', tone: 'ok' },
  maybe: { icon: 'question', tone: 'maybe' },
  deputy: { icon: 'somebody', tone: 'brand' },
  no: { icon: 'cross', tone: 'no' },
};

/** In the order of the slip. */
const CHOICES: readonly Answer[] = ['yes', 'maybe', 'deputy', 'no'];

const limit = limitOf(INVITATION_FIELDS);

/** The slip before anything was entered: what the mail's button said, or else what is recorded. */
export function freshSlip({ invitation }: AnswerPage, chosen: string | undefined): Slip {
  const preselected = ANSWERS.find((answer) => answer === chosen && mayAnswer(invitation, answer));
  const { answer, deputyName, deputyEmail, comment } = invitation;
  return {
    fields: {
      answer: preselected ?? answer ?? '',
      deputyName: deputyName ?? '',
      deputyEmail: deputyEmail ?? '',
      comment: comment ?? '',
    },
    preselected: preselected === answer ? undefined : preselected,
    faults: [],
  };
}

/** A deputy cannot send another one. */
function mayAnswer({ deputyFor }: AnswerPage['invitation'], answer: Answer): boolean {
  return answer !== 'deputy' || deputyFor === null;
}

/** The form at the foot of the letter. */
export function answerSlip(page: AnswerPage, slip: Slip, token: string, language: Language): Html {
  const texts = PARTNER_TEXTS[language].slip;
  const { invitation, meeting, letterhead } = page;
  return html`<form method="post" action="${answerPath(token, language)}" id="answer">
    <p class="tear" aria-hidden="true">${texts.tear}</p>
    <h2>${page.office ? filledHtml(texts.headingFor, { person: isolated(invitation.name) }) : texts.heading}</h2>
    <p class="deadline">${icon('clock')}<span>${deadline(meeting.answerBy, language)}</span></p>
    ${recordedLine(page, token, language)}
    ${
      slip.preselected !== undefined &&
      html`<p class="preselected">${fill(texts.preselected, { answer: texts.buttons[slip.preselected] })}</p>`
    }
    ${faultList(slip.faults, (path) => faultText(path, language), PARTNER_TEXTS[language].faults.heading)}
    <input type="hidden" name="sequence" value="${meeting.sequence}" />
    <fieldset id="field-answer">
      <legend class="unseen">${texts.legend}</legend>
      <div class="choices">
        ${CHOICES.filter((answer) => mayAnswer(invitation, answer)).map((answer) => choice(answer, page, slip, language))}
      </div>
    </fieldset>
    <div class="fields">
      ${textArea({
        name: 'comment',
        label: html`${texts.comment} <em>${texts.optional}</em>`,
        hint: texts.commentHint,
        value: slip.fields.comment,
        limit: limit('comment'),
        fault: faultOf(slip.faults, 'comment', (path) => faultText(path, language)),
      })}
    </div>
    <div class="submit">
      <button class="button wide" type="submit">${invitation.answer === null ? texts.send : texts.sendAgain}</button>
      <p class="small">
        ${filledHtml(texts.afterwards, { privacy: html`<a href="${letterhead.privacyUrl}">${texts.privacy}</a>` })}
      </p>
    </div>
  </form>`;
}

function deadline(answerBy: string | null, language: Language): Html | string {
  const texts = PARTNER_TEXTS[language].slip;
  if (answerBy === null) return texts.noDeadline;
  return filledHtml(texts.deadline, { answerBy: html`<b class="nb">${momentText(answerBy, language)}</b>` });
}

function choice(answer: Answer, { office }: AnswerPage, { fields, faults }: Slip, language: Language): Html {
  const texts = PARTNER_TEXTS[language].slip;
  const label = (office ? texts.choicesFor : texts.choices)[answer];
  const { tone, icon: picture } = LOOKS[answer];
  const hint = { yes: null, maybe: texts.maybeHint, deputy: texts.deputyHint, no: null }[answer];
  const told = (path: string): string | undefined => faultOf(faults, path, (wrong) => faultText(wrong, language));
  return html`<div class="choice ${tone}">
    <label>
      <input type="radio" name="answer" value="${answer}" required ${fields.answer === answer && html`checked`} />
      ${icon(picture)}
      <span><b>${label}</b>${hint && html`<small>${hint}</small>`}</span>
    </label>
    ${
      answer === 'deputy' &&
      html`<div class="more two">
        ${textField({
          name: 'deputyName',
          label: texts.deputyName,
          value: fields.deputyName,
          limit: limit('deputyName'),
          fault: told('deputyName'),
        })}
        ${textField({
          name: 'deputyEmail',
          type: 'email',
          label: texts.deputyEmail,
          value: fields.deputyEmail,
          limit: limit('deputyEmail'),
          fault: told('deputyEmail'),
        })}
      </div>`
    }
  </div>`;
}

function faultText(path: string, language: Language): string {
  const texts = PARTNER_TEXTS[language].faults;
  if (path === 'deputyName' || path === 'deputyEmail') return texts[path];
  return path === 'comment' ? fill(texts.comment, { limit: limit('comment') }) : texts.answer;
}
