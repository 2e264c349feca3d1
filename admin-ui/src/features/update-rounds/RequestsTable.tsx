import { Menu } from '@base-ui/react/menu';
import type { UpdateRequest, UpdateRound } from '@knotenpunkt/shared';
import { useGetList, useTranslate } from 'ra-core';
import { useState } from 'react';
import { Link } from 'react-router';
import { Icon } from '../../components/Icon.js';
import { Pager } from '../../components/list/Pager.js';
import { PAGE_SIZE } from '../../components/list/use-list-records.js';
import { MenuPopup } from '../../components/MenuPopup.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { formatMoment } from '../../components/record/moments.js';
import { SkeletonRows } from '../../components/Skeleton.js';
import { Table } from '../../components/Table.js';
import { useLanguage } from '../../components/use-language.js';
import { OrganisationLink } from '../organisations/index.js';
import { ContactDialog } from './ContactDialog.js';
import { FILTER_OF, type Standing } from './request-standings.js';
import { REQUESTS, reviewPathOf } from './round-paths.js';
import { RequestStateMark } from './RoundMarks.js';
import { withdraw } from './rounds.api.js';
import { useRoundAction } from './use-round-action.js';

interface RequestsTableProps {
  round: UpdateRound;
  standing: Standing;
  mayWrite: boolean;
}

/** The organisations of a round, as far as they stand so. */
export function RequestsTable({ round, standing, mayWrite }: RequestsTableProps) {
  const translate = useTranslate();
  const [page, setPage] = useState(1);
  const {
    data,
    total = 0,
    error,
    refetch,
  } = useGetList<UpdateRequest>(REQUESTS, {
    filter: { roundId: round.id, ...FILTER_OF[standing] },
    sort: { field: 'name', order: 'ASC' },
    pagination: { page, perPage: PAGE_SIZE },
  });
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows rows={6} />;
  if (total === 0) return <p className="round-none soft">{translate('update-rounds.none')}</p>;
  return (
    <>
      <Table
        className="calm"
        caption={translate('update-rounds.members')}
        columns={[
          translate('update-rounds.columns.organisation'),
          { label: translate('update-rounds.columns.recipient'), className: 'opt' },
          { label: translate('update-rounds.columns.state'), className: 'opt' },
        ]}
        tools={translate('record.more')}
      >
        {data.map((request) => (
          <RequestLine key={request.id} request={request} editable={mayWrite && round.state === 'open'} />
        ))}
      </Table>
      <Pager page={page} total={total} onPage={setPage} />
    </>
  );
}

function RequestLine({ request, editable }: { request: UpdateRequest; editable: boolean }) {
  const translate = useTranslate();
  const { id, organisation, recipientName, address, answeredAt, state } = request;
  return (
    <tr>
      <th scope="row" className="cell">
        <OrganisationLink organisation={organisation} />
        <span className="m-only">
          <Standing request={request} />
        </span>
      </th>
      <td className="opt">
        {recipientName ?? (address && translate('update-rounds.own_address'))}
        {address && <span className="sub">{address}</span>}
      </td>
      <td className="opt">
        <Standing request={request} />
      </td>
      <td className="act-cell">
        <span className="btns row-actions">
          {answeredAt && (
            <Link className={state === 'answered' ? 'btn s act' : 'btn s quiet'} to={reviewPathOf(id)}>
              {translate(state === 'answered' ? 'update-rounds.review.open' : 'update-rounds.review.see')}
              <span className="vh">: {organisation.name}</span>
            </Link>
          )}
          {editable && !answeredAt && <RequestMenu request={request} />}
        </span>
      </td>
    </tr>
  );
}

/** How far it is, and since when. */
function Standing({ request }: { request: UpdateRequest }) {
  const translate = useTranslate();
  const language = useLanguage();
  return (
    <>
      <RequestStateMark request={request} />
      {request.answeredAt && <span className="sub">{formatMoment(request.answeredAt, { translate, language })}</span>}
    </>
  );
}

/** Asks through somebody else, or asks no more. */
function RequestMenu({ request: { id, organisation, state } }: { request: UpdateRequest }) {
  const translate = useTranslate();
  const run = useRoundAction();
  const [choosing, setChoosing] = useState(false);
  return (
    <>
      <Menu.Root>
        <Menu.Trigger className="btn icon quiet" aria-label={translate('update-rounds.more', { name: organisation.name })}>
          <Icon name="more" />
        </Menu.Trigger>
        <MenuPopup>
          <Menu.Item className="item" onClick={() => setChoosing(true)}>
            {translate('update-rounds.contact.other')}
          </Menu.Item>
          {state === 'open' && (
            <Menu.Item
              className="item"
              onClick={() => void run(() => withdraw(id), translate('update-rounds.withdrawn_done', { name: organisation.name }))}
            >
              {translate('update-rounds.withdraw')}
            </Menu.Item>
          )}
        </MenuPopup>
      </Menu.Root>
      {choosing && <ContactDialog requestId={id} organisation={organisation.name} sent onClose={() => setChoosing(false)} />}
    </>
  );
}
