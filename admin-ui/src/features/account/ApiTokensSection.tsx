import type { NewApiToken } from '@knotenpunkt/shared';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { formatDate } from '../../components/format.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { SkeletonRows } from '../../components/Skeleton.js';
import { useLanguage } from '../../components/use-language.js';
import { readApiTokens, removeApiToken } from './account.api.js';
import { ApiTokenForm } from './ApiTokenForm.js';
import { NewTokenNotice } from './NewTokenNotice.js';
import { Section } from './Section.js';

const KEY = ['api-tokens'];

export function ApiTokensSection() {
  const translate = useTranslate();
  const queryClient = useQueryClient();
  const [adding, setAdding] = useState(false);
  const [created, setCreated] = useState<NewApiToken | null>(null);
  const refresh = () => queryClient.invalidateQueries({ queryKey: KEY });

  function show(token: NewApiToken) {
    setCreated(token);
    setAdding(false);
    void refresh();
  }

  return (
    <Section title={translate('own.tokens.title')} intro={translate('own.tokens.intro')}>
      {created && <NewTokenNotice token={created} onDone={() => setCreated(null)} />}
      <TokenList onRemoved={refresh} />
      {adding ? (
        <ApiTokenForm onCreated={show} onCancel={() => setAdding(false)} />
      ) : (
        <div className="btns">
          <button type="button" className="btn" onClick={() => setAdding(true)}>
            {translate('own.tokens.create')}
          </button>
        </div>
      )}
    </Section>
  );
}

function TokenList({ onRemoved }: { onRemoved: () => Promise<void> }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { data, error, refetch } = useQuery({ queryKey: KEY, queryFn: readApiTokens });
  const removing = useMutation({ mutationFn: removeApiToken, onSettled: onRemoved });
  const day = (at: string) => formatDate(new Date(at), language);
  return (
    <>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {removing.error && <ProblemNotice error={removing.error} />}
      {!data && !error && <SkeletonRows rows={1} />}
      <ul className="rows">
        {data?.map((token) => (
          <li key={token.id}>
            <span className="grow">
              <span className="name">{token.name}</span>
              <span className="sub">
                {[
                  token.region?.name ?? translate('own.tokens.installation'),
                  token.actions.map((action) => translate(`actions.${action}`)).join(', '),
                  translate('own.tokens.until', { day: day(token.expiresAt) }),
                  token.lastUsedOn
                    ? translate('own.tokens.used', { day: day(token.lastUsedOn) })
                    : translate('own.tokens.unused'),
                ].join(' · ')}
              </span>
            </span>
            <button type="button" className="btn s" onClick={() => removing.mutate(token.id)}>
              {translate('own.tokens.remove')}
              <span className="vh">{` ${token.name}`}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
