import type { Meeting } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { ConfirmDialog } from '../../components/ConfirmDialog.js';
import { Icon } from '../../components/Icon.js';
import { useAction } from '../../components/use-action.js';
import { remindOpen } from '../invitations/index.js';

/** Reminds those who have not answered now, instead of at the set time. */
export function RemindButton({ meeting: { id, title, state, answers } }: { meeting: Meeting }) {
  const translate = useTranslate();
  const run = useAction('meetings');
  const [asking, setAsking] = useState(false);
  if (state !== 'invited' || answers.open === 0) return null;
  const label = translate('meetings.remind.action', { smart_count: answers.open });
  return (
    <>
      <button type="button" className="btn" onClick={() => setAsking(true)}>
        <Icon name="redo" />
        {label}
      </button>
      <ConfirmDialog
        open={asking}
        title={translate('meetings.remind.title', { title })}
        action={label}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          void run(() => remindOpen(id), translate('meetings.remind.done'));
        }}
      >
        <p>{translate('meetings.remind.text')}</p>
      </ConfirmDialog>
    </>
  );
}
