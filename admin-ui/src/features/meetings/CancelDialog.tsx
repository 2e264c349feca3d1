import { AlertDialog } from '@base-ui/react/alert-dialog';
import { limitOf, MEETING_FIELDS, type CancelMeetingInput, type Meeting } from '@knotenpunkt/shared';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'ra-core';
import { useState } from 'react';
import { RefusalNotice } from '../../components/form/RefusalNotice.js';
import { TextField } from '../../components/form/TextField.js';
import { request } from '../../data/api.js';
import { useInvitations } from '../invitations/index.js';

const MAX_REASON = limitOf(MEETING_FIELDS)('cancelReason');

/** Calls a meeting off, with the reason everybody is told. */
export function CancelDialog({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const translate = useTranslate();
  const [reason, setReason] = useState('');
  const { mutate, error, isPending } = useCancelMeeting(meeting, onClose);
  const { data = [] } = useInvitations(meeting.id);
  const told = data.filter(({ invitedAt }) => invitedAt !== null).length;
  return (
    <AlertDialog.Root open onOpenChange={(open) => !open && onClose()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="veil" />
        <AlertDialog.Popup className="dialog">
          <AlertDialog.Title render={<h2 />}>{translate('meetings.cancel.title', { title: meeting.title })}</AlertDialog.Title>
          <AlertDialog.Description className="soft">
            {translate(told > 0 ? 'meetings.cancel.text' : 'meetings.cancel.text_silent', { smart_count: told })}
          </AlertDialog.Description>
          <TextField
            label={translate('meetings.cancel.reason')}
            name="reason"
            maxLength={MAX_REASON}
            value={reason}
            onChange={setReason}
            hint={translate('meetings.cancel.hint')}
            error={error}
          />
          <RefusalNotice error={error} />
          <div className="btns end">
            <AlertDialog.Close className="btn">{translate('meetings.cancel.keep')}</AlertDialog.Close>
            <button
              type="button"
              className="btn primary"
              disabled={isPending}
              onClick={() => mutate({ reason: reason.trim() || null })}
            >
              {told > 0 ? translate('meetings.cancel.action', { smart_count: told }) : translate('meetings.cancel.action_silent')}
            </button>
          </div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  );
}

function useCancelMeeting({ id, title }: Meeting, onDone: () => void) {
  const notify = useNotify();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (body: CancelMeetingInput) => request<Meeting>(`/meetings/${id}/cancel`, { method: 'POST', body }),
    onSuccess: () => {
      onDone();
      notify('meetings.cancel.done', { messageArgs: { title } });
    },
    onSettled: () => Promise.all(['meetings', 'invitations'].map((key) => queryClient.invalidateQueries({ queryKey: [key] }))),
  });
}
