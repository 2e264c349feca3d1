import { PASSWORD_MIN_LENGTH } from '@knotenpunkt/shared/account';
import { useMutation } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'ra-core';
import { useState } from 'react';
import { RefusalNotice } from '../../components/form/RefusalNotice.js';
import { TextField } from '../../components/form/TextField.js';
import { changePassword } from './account.api.js';
import { Section } from './Section.js';

const EMPTY = { currentPassword: '', password: '' };

export function PasswordSection() {
  const translate = useTranslate();
  const notify = useNotify();
  const [values, setValues] = useState(EMPTY);
  const { mutate, error, isPending } = useMutation({
    mutationFn: changePassword,
    onSuccess: () => {
      setValues(EMPTY);
      notify('own.password.changed');
    },
  });
  return (
    <Section title={translate('own.password.title')} intro={translate('own.password.intro')}>
      <form
        className="account-form"
        onSubmit={(event) => {
          event.preventDefault();
          mutate(values);
        }}
      >
        <RefusalNotice error={error} />
        <TextField
          label={translate('own.password.current')}
          name="currentPassword"
          type="password"
          autoComplete="current-password"
          required
          value={values.currentPassword}
          onChange={(currentPassword) => setValues({ ...values, currentPassword })}
          error={error}
        />
        <TextField
          label={translate('own.password.next')}
          name="password"
          type="password"
          autoComplete="new-password"
          required
          minLength={PASSWORD_MIN_LENGTH}
          hint={translate('own.password.hint', { length: PASSWORD_MIN_LENGTH })}
          value={values.password}
          onChange={(password) => setValues({ ...values, password })}
          error={error}
        />
        <div className="btns">
          <button type="submit" className="btn" disabled={isPending}>
            {translate('own.password.save')}
          </button>
        </div>
      </form>
    </Section>
  );
}
