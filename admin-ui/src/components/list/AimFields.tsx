import { AUDIENCE_REASON_MAX_LENGTH, MEMBERSHIP_ROLES, SEAT_ROLES } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useId, useState } from 'react';
import { ReferenceInput } from '../form/ReferenceInput.js';
import { SelectField } from '../form/SelectField.js';
import { TextField } from '../form/TextField.js';
import type { BulkAim, BulkWish } from './bulk-orders.js';

const AIMS = {
  group: { resource: 'groups', roles: SEAT_ROLES, words: 'seats.role' },
  network: { resource: 'networks', roles: MEMBERSHIP_ROLES, words: 'memberships.role' },
  audience: { resource: 'audiences', roles: [], words: '' },
} as const;

interface AimFieldsProps {
  action: BulkAim['action'];
  onWish: (wish: BulkWish | undefined) => void;
}

/** Into which group, network or audience the ticked rows are taken, and as what. */
export function AimFields({ action, onWish }: AimFieldsProps) {
  const translate = useTranslate();
  const id = useId();
  const { resource, roles, words } = AIMS[action];
  const [aim, setAim] = useState<string | null>(null);
  const [role, setRole] = useState<string>('member');
  const [reason, setReason] = useState('');
  const tell = (chosen: string | null, as: string, why: string) => {
    setAim(chosen);
    setRole(as);
    setReason(why);
    if (!chosen) onWish(undefined);
    else onWish(action === 'audience' ? { action, id: chosen, reason: why } : { action, id: chosen, role: as });
  };
  return (
    <>
      <div className="field">
        <label htmlFor={id}>{translate(`list.bulk.aim.${action}`)}</label>
        <ReferenceInput id={id} resource={resource} value={aim} onChange={(chosen) => tell(chosen, role, reason)} />
      </div>
      {action === 'audience' ? (
        <TextField
          label={translate('list.bulk.reason')}
          name="reason"
          maxLength={AUDIENCE_REASON_MAX_LENGTH}
          value={reason}
          onChange={(why) => tell(aim, role, why)}
        />
      ) : (
        <SelectField
          label={translate('list.bulk.role')}
          value={role}
          choices={roles.map((value) => ({ value, label: translate(`${words}.${value}`) }))}
          onChange={(as) => tell(aim, as, reason)}
        />
      )}
    </>
  );
}
