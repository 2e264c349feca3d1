import type { User } from '@knotenpunkt/shared';
import { keepPreviousData } from '@tanstack/react-query';
import { useGetList, useTranslate } from 'ra-core';
import { useState } from 'react';
import { EmptyState } from '../../components/EmptyState.js';
import { FormDrawer } from '../../components/form/FormDrawer.js';
import { Icon } from '../../components/Icon.js';
import { ListSearch } from '../../components/list/ListSearch.js';
import { Pager } from '../../components/list/Pager.js';
import { PAGE_SIZE } from '../../components/list/use-list-records.js';
import { Page } from '../../components/Page.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { SkeletonRows } from '../../components/Skeleton.js';
import { InvitationForm } from './InvitationForm.js';
import { UserRow } from './UserRow.js';
import '../../components/form/form.css';
import './users.css';

/** Who may enter the region, or the whole installation for those who administer it. */
export function UserListPage() {
  const translate = useTranslate();
  const [inviting, setInviting] = useState(false);
  return (
    <Page title={translate('users.title')}>
      <div className="sec-head list-head">
        <h1>{translate('users.title')}</h1>
        <div className="btns end">
          <button type="button" className="btn primary" onClick={() => setInviting(true)}>
            <Icon name="plus" small />
            {translate('users.invite')}
          </button>
        </div>
      </div>
      <UserList />
      <FormDrawer title={translate('users.invite')} open={inviting} onClose={() => setInviting(false)}>
        <InvitationForm onDone={() => setInviting(false)} />
      </FormDrawer>
    </Page>
  );
}

function UserList() {
  const translate = useTranslate();
  const [q, setQ] = useState('');
  const [page, setPage] = useState(1);
  const { data, total, error, refetch } = useGetList<User>(
    'users',
    { filter: q ? { q } : {}, sort: { field: 'name', order: 'ASC' }, pagination: { page, perPage: PAGE_SIZE } },
    { placeholderData: keepPreviousData },
  );
  const search = (text: string) => {
    setQ(text);
    setPage(1);
  };
  return (
    <>
      <ListSearch value={q} onChange={search} />
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonRows rows={6} />}
      {total === 0 && (
        <EmptyState icon="search" title={translate('users.no_match')}>
          {translate('users.no_match_text')}
        </EmptyState>
      )}
      {data && data.length > 0 && (
        <ul className="card rows users" aria-label={translate('users.title')}>
          {data.map((user) => (
            <UserRow key={user.id} user={user} />
          ))}
        </ul>
      )}
      <Pager page={page} total={total ?? 0} onPage={setPage} />
    </>
  );
}
