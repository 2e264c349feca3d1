import type { Meeting, Preflight } from '@knotenpunkt/shared';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'ra-core';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/ConfirmDialog.js';
import { Icon } from '../../components/Icon.js';
import { ConflictError, problemText } from '../../data/problem.js';
import { sendInvitations } from './invitations.api.js';
import { copiesOf, entriesWith, MAILED } from './preflight-groups.js';

/** Sends exactly what the preflight shows, after a named confirmation: a sent mail cannot be taken back. */
export function SendButton({ meeting, preflight }: { meeting: Meeting; preflight: Preflight }) {
  const translate = useTranslate();
  const [asking, setAsking] = useState(false);
  const { mutate, isPending } = useSending(meeting);
  const copies = copiesOf(preflight.entries).sent.length;
  const action = translate('invitations.send.action', { smart_count: preflight.mails });
  return (
    <>
      <button type="button" className="btn primary" disabled={isPending} onClick={() => setAsking(true)}>
        <Icon name="send" />
        {translate(isPending ? 'invitations.send.running' : 'invitations.send.action', { smart_count: preflight.mails })}
      </button>
      <ConfirmDialog
        open={asking}
        title={translate('invitations.send.title', { title: meeting.title })}
        action={action}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          mutate(preflight.version);
        }}
      >
        <ul className="send-list">
          {MAILED.map((kind) => {
            const count = entriesWith(preflight.entries, kind).length;
            return count > 0 && <li key={kind}>{translate(`invitations.send.${kind}`, { smart_count: count })}</li>;
          })}
          {copies > 0 && <li>{translate('invitations.send.copies', { smart_count: copies })}</li>}
        </ul>
        <p>{translate('invitations.send.final')}</p>
      </ConfirmDialog>
    </>
  );
}

function useSending(meeting: Meeting) {
  const translate = useTranslate();
  const notify = useNotify();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (version: string) => sendInvitations(meeting.id, version),
    onSuccess: ({ mails }) => notify(translate('invitations.send.done', { smart_count: mails })),
    onError: (error) =>
      notify(error instanceof ConflictError ? translate('invitations.send.outdated') : problemText(translate, error), {
        type: 'error',
      }),
    onSettled: () => Promise.all(['meetings', 'invitations'].map((key) => queryClient.invalidateQueries({ queryKey: [key] }))),
  });
}
