import type { Answer, Attendance, Invitation, MessageState, PreflightEntry } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import type { ReactNode } from 'react';
import { Icon, type IconName } from '../../components/Icon.js';
import { formatMoment } from '../../components/record/moments.js';
import { useLanguage } from '../../components/use-language.js';

interface Look {
  icon: IconName;
  look: string;
}

const ANSWER_LOOKS: Record<Answer, Look> = {
  yes: { icon: 'check', look: 'ok' },
  maybe: { icon: 'maybe', look: 'maybe' },
  no: { icon: 'close', look: 'no' },
  deputy: { icon: 'deputy', look: 'ok' },
};

const ATTENDANCE_LOOKS: Record<Attendance, Look> = {
  present: { icon: 'check', look: 'ok' },
  excused: { icon: 'close', look: '' },
  absent: { icon: 'close', look: 'no' },
};

const MAIL_LOOKS: Record<MessageState, Look> = {
  queued: { icon: 'clock', look: '' },
  claimed: { icon: 'clock', look: '' },
  sent: { icon: 'check', look: '' },
  deferred: { icon: 'redo', look: 'signal' },
  unknown: { icon: 'help', look: 'signal' },
  failed: { icon: 'bounce', look: 'no' },
  bounced: { icon: 'bounce', look: 'no' },
  suppressed: { icon: 'block', look: '' },
  superseded: { icon: 'block', look: '' },
};

/** Who was there; before that, what a person answered, by which way, and in their words. */
export function AnswerState({ invitation }: { invitation: Invitation }) {
  const translate = useTranslate();
  const { attendance, answer } = invitation;
  if (!attendance) return <GivenAnswer invitation={invitation} />;
  return (
    <>
      <State {...ATTENDANCE_LOOKS[attendance]}>
        <b>{translate(`invitations.attendance.${attendance}`)}</b>
      </State>
      {answer && <span className="sub">{translate(`invitations.answer.${answer}`)}</span>}
    </>
  );
}

function GivenAnswer({ invitation }: { invitation: Invitation }) {
  const translate = useTranslate();
  const { answer, answeredVia, comment, deputyName, invitedAt, remindersRefused } = invitation;
  if (!answer && !invitedAt) {
    return (
      <span className="state">
        –<span className="vh">{translate('invitations.not_invited')}</span>
      </span>
    );
  }
  if (!answer) {
    return (
      <>
        <State icon="ring">{translate('invitations.open')}</State>
        {remindersRefused && <span className="sub">{translate('invitations.reminders_refused')}</span>}
      </>
    );
  }
  return (
    <>
      <State {...ANSWER_LOOKS[answer]}>
        <b>{translate(`invitations.answer.${answer}`)}</b>
      </State>
      {deputyName && <span className="sub">{translate('invitations.comes_instead', { name: deputyName })}</span>}
      {comment && <q className="sub">{comment}</q>}
      {(!comment || answeredVia === 'office') && <AnswerWayLine invitation={invitation} />}
    </>
  );
}

function AnswerWayLine({ invitation: { answeredVia, answeredAt } }: { invitation: Invitation }) {
  const translate = useTranslate();
  const language = useLanguage();
  if (!answeredVia || !answeredAt) return null;
  const when = formatMoment(answeredAt, { translate, language });
  return <span className="sub">{translate(`invitations.way.${answeredVia}`, { when })}</span>;
}

/** The last mail about the invitation: arrived, on its way, or why not in the server's words. */
export function LastMail({ invitation: { lastMessage } }: { invitation: Invitation }) {
  const translate = useTranslate();
  const language = useLanguage();
  if (!lastMessage) return null;
  const { kind, state, reply, at } = lastMessage;
  const what = translate(`messages.kind.${kind}`);
  if (state === 'sent') {
    return (
      <>
        <State {...MAIL_LOOKS[state]}>{what}</State>
        <span className="sub">{formatMoment(at, { translate, language })}</span>
      </>
    );
  }
  return (
    <>
      <State {...MAIL_LOOKS[state]}>
        <b>{translate(`invitations.mail.${state}`)}</b>
      </State>
      <span className="sub">{state === 'superseded' ? what : (reply ?? what)}</span>
    </>
  );
}

/** What sending would do with somebody who got nothing yet, or cannot get anything. */
export function PlannedMail({ invitation, planned }: { invitation: Invitation; planned: PreflightEntry | undefined }) {
  const translate = useTranslate();
  if (planned?.action === 'invite') {
    return (
      <>
        <span className="badge brand">{translate('invitations.will.invite')}</span>
        {planned.office?.reason === null && (
          <span className="sub">{translate('invitations.copy_to', { name: planned.office.name })}</span>
        )}
      </>
    );
  }
  if (planned?.action !== 'suppressed' || !planned.reason || planned.reason === 'declined') return null;
  // The mail that did not arrive says so already.
  if (planned.reason === 'unreachable' && invitation.lastMessage) return null;
  return (
    <>
      <State icon="block">{translate('invitations.mail.suppressed')}</State>
      <span className="sub">{translate(`invitations.suppressed.${planned.reason}`)}</span>
    </>
  );
}

function State({ icon, look = '', children }: { icon: IconName; look?: string; children: ReactNode }) {
  return (
    <span className={`state ${look}`}>
      <Icon name={icon} />
      <span>{children}</span>
    </span>
  );
}
