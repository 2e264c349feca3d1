import type { Region, RegionRole, UserInput } from '@knotenpunkt/shared';
import { REGION_ROLES } from '@knotenpunkt/shared/access';
import { LANGUAGES, type Language } from '@knotenpunkt/shared/session';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useGetList, useNotify, useTranslate } from 'ra-core';
import { useState } from 'react';
import { RefusalNotice } from '../../components/form/RefusalNotice.js';
import { SelectField } from '../../components/form/SelectField.js';
import { TextField } from '../../components/form/TextField.js';
import { useAdministers } from './use-administers.js';
import { inviteUser } from './users.api.js';

/** The choice that gives no region but the administration of the installation. */
const INSTALLATION = 'installation';

interface Values {
  name: string;
  email: string;
  language: Language;
  place: string;
  role: RegionRole;
}

const EMPTY: Values = { name: '', email: '', language: 'de', place: '', role: 'reader' };

export function InvitationForm({ onDone }: { onDone: () => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const administers = useAdministers();
  const [values, setValues] = useState(EMPTY);
  const set = (change: Partial<Values>) => setValues({ ...values, ...change });
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => inviteUser(inputOf(values)),
    onSuccess: (user) => {
      void queryClient.invalidateQueries({ queryKey: ['users'] });
      notify('users.invited', { messageArgs: { name: user.name } });
      onDone();
    },
  });
  return (
    <form
      className="drawer-form"
      onSubmit={(event) => {
        event.preventDefault();
        mutate();
      }}
    >
      <div className="form-grid user-form">
        <RefusalNotice error={error} />
        <p className="soft">{translate('users.invite_text')}</p>
        <TextField
          label={translate('users.fields.name')}
          name="name"
          required
          maxLength={200}
          value={values.name}
          onChange={(name) => set({ name })}
          error={error}
        />
        <TextField
          label={translate('users.fields.email')}
          name="email"
          type="email"
          required
          maxLength={254}
          value={values.email}
          onChange={(email) => set({ email })}
          error={error}
        />
        {administers && <PlaceField value={values.place} onChange={(place) => set({ place })} />}
        {values.place !== INSTALLATION && (
          <SelectField
            label={translate('users.fields.role')}
            value={values.role}
            choices={REGION_ROLES.map((value) => ({ value, label: translate(`roles.${value}`) }))}
            onChange={(role) => set({ role })}
          />
        )}
        <p className="hint soft">
          {translate(values.place === INSTALLATION ? 'users.role_hint.administrator' : `users.role_hint.${values.role}`)}
        </p>
        <SelectField
          label={translate('users.fields.language')}
          value={values.language}
          choices={LANGUAGES.map((value) => ({ value, label: translate(`language.${value}`) }))}
          onChange={(language) => set({ language })}
        />
      </div>
      <div className="form-foot btns">
        <button type="submit" className="btn primary" disabled={isPending}>
          {translate('users.invite_send')}
        </button>
        <button type="button" className="btn" onClick={onDone}>
          {translate('shell.cancel')}
        </button>
      </div>
    </form>
  );
}

/** Only administrators choose; coordinators invite into the region they work in. */
function PlaceField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const translate = useTranslate();
  const { data } = useGetList<Region>('regions', {
    sort: { field: 'name', order: 'ASC' },
    pagination: { page: 1, perPage: 500 },
  });
  const choices = [
    { value: '', label: translate('users.choose_place') },
    ...(data ?? []).map((region) => ({ value: region.id, label: region.name })),
    { value: INSTALLATION, label: translate('users.installation') },
  ];
  return <SelectField label={translate('users.fields.place')} value={value} choices={choices} onChange={onChange} />;
}

function inputOf({ place, role, ...person }: Values): UserInput {
  if (place === INSTALLATION) return { ...person, administrator: true };
  return { ...person, role, ...(place && { regionId: place }) };
}
