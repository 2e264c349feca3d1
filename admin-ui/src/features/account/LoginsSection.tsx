import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { formatDateAndTime } from '../../components/format.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { SkeletonRows } from '../../components/Skeleton.js';
import { useLanguage } from '../../components/use-language.js';
import { endLogin, endOtherLogins, readLogins } from './account.api.js';
import { Section } from './Section.js';

const KEY = ['account', 'sessions'];

export function LoginsSection() {
  const translate = useTranslate();
  const language = useLanguage();
  const queryClient = useQueryClient();
  const { data, error, refetch } = useQuery({ queryKey: KEY, queryFn: readLogins });
  const ending = useMutation({
    mutationFn: (id: string | null) => (id === null ? endOtherLogins() : endLogin(id)),
    onSettled: () => queryClient.invalidateQueries({ queryKey: KEY }),
  });
  const moment = (at: string) => formatDateAndTime(new Date(at), language);
  return (
    <Section title={translate('own.logins.title')} intro={translate('own.logins.intro')}>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {ending.error && <ProblemNotice error={ending.error} />}
      {!data && !error && <SkeletonRows rows={2} />}
      <ul className="rows">
        {data?.map((login) => (
          <li key={login.id}>
            <span className="grow">
              {translate('own.logins.since', { at: moment(login.startedAt) })}
              <span className="sub">
                {login.current ? translate('own.logins.current') : translate('own.logins.used', { at: moment(login.lastUsedAt) })}
              </span>
            </span>
            {!login.current && (
              <button type="button" className="btn s" onClick={() => ending.mutate(login.id)}>
                {translate('own.logins.end')}
              </button>
            )}
          </li>
        ))}
      </ul>
      {data && data.length > 2 && (
        <div className="btns">
          <button type="button" className="btn" onClick={() => ending.mutate(null)}>
            {translate('own.logins.end_others')}
          </button>
        </div>
      )}
    </Section>
  );
}
