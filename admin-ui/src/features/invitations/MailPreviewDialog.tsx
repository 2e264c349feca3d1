import { Dialog } from '@base-ui/react/dialog';
import type { PreflightEntry } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { SelectField } from '../../components/form/SelectField.js';
import { Icon } from '../../components/Icon.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { SkeletonRows } from '../../components/Skeleton.js';
import '../../components/mail-preview.css';
import { useMailPreview } from './invitations.api.js';

interface MailPreviewDialogProps {
  meetingId: string;
  /** Those who would get a mail. */
  entries: readonly PreflightEntry[];
  onClose: () => void;
}

/** The mail as each of the recipients would get it. */
export function MailPreviewDialog({ meetingId, entries, onClose }: MailPreviewDialogProps) {
  const translate = useTranslate();
  const [chosen, setChosen] = useState(entries[0]?.invitationId ?? '');
  const { data: mail, error } = useMailPreview(meetingId, chosen);
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="veil" />
        <Dialog.Popup className="dialog mail-preview">
          <Dialog.Title render={<h2 />}>{mail?.subject ?? translate('invitations.preflight.preview')}</Dialog.Title>
          <Dialog.Close className="btn icon quiet close" aria-label={translate('shell.close')}>
            <Icon name="close" />
          </Dialog.Close>
          <SelectField
            label={translate('invitations.preflight.recipient')}
            value={chosen}
            choices={entries.map(({ invitationId, name, address }) => ({
              value: invitationId,
              label: address ? translate('invitations.preflight.to', { name, address }) : name,
            }))}
            onChange={setChosen}
          />
          {error && <ProblemNotice error={error} />}
          {!mail && !error && <SkeletonRows rows={6} />}
          {/* The letter may do nothing but be read. */}
          {mail && (
            <iframe
              className="mail-frame"
              title={mail.subject}
              sandbox=""
              src={`/api/meetings/${meetingId}/preview/body?invitationId=${chosen}`}
            />
          )}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
