import type { UpdateRound } from '@knotenpunkt/shared';
import { useGetList, useTranslate } from 'ra-core';
import { Link, Outlet } from 'react-router';
import { useMay } from '../../app/session/SessionContext.js';
import { EmptyState } from '../../components/EmptyState.js';
import { Icon } from '../../components/Icon.js';
import '../../components/list/list.css';
import { Page } from '../../components/Page.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { formatDay } from '../../components/record/moments.js';
import { SkeletonRows } from '../../components/Skeleton.js';
import { Table } from '../../components/Table.js';
import { useLanguage } from '../../components/use-language.js';
import { CREATE_PATH, pathOf, RESOURCE } from './round-paths.js';
import { RoundProgress, RoundState } from './RoundMarks.js';
import './rounds.css';

/** More rounds than any agency holds before it closes them. */
const ALL = 200;

/** The rounds in which organisations were asked, newest first. */
export function RoundListPage() {
  const translate = useTranslate();
  return (
    <>
      <Page title={translate('update-rounds.title')}>
        <div className="sec-head list-head">
          <h1>{translate('update-rounds.title')}</h1>
          <div className="btns end">
            <CreateLink />
          </div>
        </div>
        <p className="list-lead soft">{translate('update-rounds.lead')}</p>
        <Rounds />
      </Page>
      <Outlet />
    </>
  );
}

function CreateLink() {
  const translate = useTranslate();
  if (!useMay()('update-rounds.write')) return null;
  return (
    <Link className="btn primary" to={CREATE_PATH}>
      <Icon name="plus" small />
      {translate('update-rounds.create')}
    </Link>
  );
}

function Rounds() {
  const translate = useTranslate();
  const { data, error, refetch } = useGetList<UpdateRound>(RESOURCE, {
    sort: { field: 'createdAt', order: 'DESC' },
    pagination: { page: 1, perPage: ALL },
  });
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows rows={5} />;
  if (data.length === 0) {
    return (
      <EmptyState icon="redo" title={translate('update-rounds.empty.title')} action={<CreateLink />}>
        {translate('update-rounds.empty.text')}
      </EmptyState>
    );
  }
  return (
    <section className="card">
      <Table
        caption={translate('update-rounds.title')}
        columns={[
          translate('update-rounds.fields.name'),
          { label: translate('update-rounds.fields.state'), className: 'opt' },
          { label: translate('update-rounds.fields.dueOn'), className: 'opt' },
          translate('update-rounds.progress'),
        ]}
      >
        {data.map((round) => (
          <RoundLine key={round.id} round={round} />
        ))}
      </Table>
    </section>
  );
}

function RoundLine({ round }: { round: UpdateRound }) {
  const language = useLanguage();
  return (
    <tr>
      <th scope="row" className="cell">
        <Link className="name" to={pathOf(round.id)}>
          {round.name}
        </Link>
        <span className="sub m-only">{formatDay(round.dueOn, language)}</span>
        <span className="m-only">
          <RoundState state={round.state} />
        </span>
      </th>
      <td className="opt">
        <RoundState state={round.state} />
      </td>
      <td className="opt">{formatDay(round.dueOn, language)}</td>
      <td>
        <RoundProgress round={round} />
      </td>
    </tr>
  );
}
