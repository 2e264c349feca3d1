import { Dialog } from '@base-ui/react/dialog';
import type { Meeting, MinutesPreview, MinutesRecipient, SuppressionReason } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { RefusalNotice } from '../../components/form/RefusalNotice.js';
import { TextField } from '../../components/form/TextField.js';
import { Icon } from '../../components/Icon.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { SkeletonRows } from '../../components/Skeleton.js';
import { useClosing, useMinutesPreview } from './use-closing.js';

const LONGEST_NOTE = 1_000;

interface CloseDialogProps {
  meeting: Meeting;
  /** Without it the minutes are only looked at. */
  closing: boolean;
  onClose: () => void;
}

/** The minutes as they will go out, to whom, and who gets nothing and why; then the named end of the meeting. */
export function CloseDialog({ meeting, closing, onClose }: CloseDialogProps) {
  const translate = useTranslate();
  const { data, error } = useMinutesPreview(meeting.id);
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="veil" />
        <Dialog.Popup className="dialog minutes-dialog">
          <Dialog.Title render={<h2 />}>{translate(closing ? 'minutes.close.title' : 'minutes.preview')}</Dialog.Title>
          <Dialog.Close className="btn icon quiet close" aria-label={translate('shell.close')}>
            <Icon name="close" />
          </Dialog.Close>
          {error && <ProblemNotice error={error} />}
          {!data && !error && <SkeletonRows rows={6} />}
          {data && <Recipients recipients={data.recipients} />}
          {data && (
            <iframe
              className="mail-frame"
              title={data.letter.title}
              sandbox=""
              src={`/api/meetings/${meeting.id}/minutes-preview/body`}
            />
          )}
          {data && closing && <Closing meeting={meeting} preview={data} onClose={onClose} />}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Recipients({ recipients }: { recipients: readonly MinutesRecipient[] }) {
  const translate = useTranslate();
  const reached = recipients.filter(({ reason }) => reason === null);
  const reasons = [...new Set(recipients.flatMap(({ reason }) => reason ?? []))];
  const copies = reached.flatMap(({ name, office }) =>
    office?.reason === null ? [translate('invitations.copy_for', { office: office.name, name })] : [],
  );
  const named = (reason: SuppressionReason) =>
    recipients.filter((recipient) => recipient.reason === reason).map(({ name }) => name);
  return (
    <div className="small soft">
      <p>{translate('minutes.close.recipients', { smart_count: reached.length })}</p>
      {copies.length > 0 && <p>{translate('minutes.close.copies', { names: copies.join(', ') })}</p>}
      {reasons.map((reason) => (
        <p key={reason}>
          {translate('minutes.close.not_written', {
            names: named(reason).join(', '),
            reason: translate(`invitations.suppressed.${reason}`),
          })}
        </p>
      ))}
    </div>
  );
}

function Closing({ meeting, preview, onClose }: { meeting: Meeting; preview: MinutesPreview; onClose: () => void }) {
  const translate = useTranslate();
  const [note, setNote] = useState('');
  const { mutate, error, isPending } = useClosing(meeting);
  const correction = preview.edition > 1;
  return (
    <>
      <TextField
        label={translate(correction ? 'minutes.close.correction' : 'minutes.close.note')}
        name="note"
        maxLength={LONGEST_NOTE}
        value={note}
        onChange={setNote}
        error={error}
      />
      <RefusalNotice error={error} />
      <div className="btns end">
        <button type="button" className="btn" onClick={onClose}>
          {translate('minutes.close.back')}
        </button>
        <button type="button" className="btn primary" disabled={isPending} onClick={() => mutate(note.trim() || null)}>
          <Icon name="send" />
          {preview.mails > 0
            ? translate('minutes.close.action', { smart_count: preview.mails })
            : translate('minutes.close.action_silent')}
        </button>
      </div>
    </>
  );
}
