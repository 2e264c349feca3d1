import type { Import } from '@knotenpunkt/shared';
import { useGetList, useTranslate } from 'ra-core';
import { Link, useSearchParams } from 'react-router';
import { EmptyState } from '../../components/EmptyState.js';
import { Icon } from '../../components/Icon.js';
import '../../components/list/list.css';
import { Pager } from '../../components/list/Pager.js';
import { PAGE_SIZE } from '../../components/list/use-list-records.js';
import { Page } from '../../components/Page.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { formatMoment } from '../../components/record/moments.js';
import { SkeletonRows } from '../../components/Skeleton.js';
import { Table } from '../../components/Table.js';
import { useLanguage } from '../../components/use-language.js';
import { pathOf, RESOURCE, START_PATH } from './import-layout.js';
import { outcome } from './import-words.js';
import './imports.css';
import { StateBadge } from './StateBadge.js';

/** The files that were imported, newest first. */
export function ImportListPage() {
  const translate = useTranslate();
  return (
    <Page title={translate('imports.title')}>
      <div className="sec-head list-head">
        <h1>{translate('imports.title')}</h1>
        <div className="btns end">
          <StartLink />
        </div>
      </div>
      <p className="list-lead soft">{translate('imports.lead')}</p>
      <Imports />
    </Page>
  );
}

function StartLink() {
  const translate = useTranslate();
  return (
    <Link className="btn primary" to={START_PATH}>
      <Icon name="plus" small />
      {translate('imports.start')}
    </Link>
  );
}

function Imports() {
  const translate = useTranslate();
  const [params, setParams] = useSearchParams();
  const page = Math.max(1, Number(params.get('seite')) || 1);
  const {
    data,
    total = 0,
    error,
    refetch,
  } = useGetList<Import>(RESOURCE, {
    sort: { field: 'createdAt', order: 'DESC' },
    pagination: { page, perPage: PAGE_SIZE },
  });
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows rows={6} />;
  if (total === 0) {
    return (
      <EmptyState icon="download" title={translate('imports.empty.title')} action={<StartLink />}>
        {translate('imports.empty.text')}
      </EmptyState>
    );
  }
  return (
    <>
      <section className="card">
        <Table
          caption={translate('imports.title')}
          columns={[
            { label: translate('imports.columns.file'), className: 'lead-column' },
            { label: translate('imports.columns.state'), className: 'opt c1' },
            { label: translate('imports.columns.result'), className: 'opt c2' },
            { label: translate('imports.columns.when'), className: 'opt c3' },
          ]}
        >
          {data.map((imported) => (
            <ImportLine key={imported.id} imported={imported} />
          ))}
        </Table>
      </section>
      <Pager page={page} total={total} onPage={(next) => setParams({ seite: String(next) })} />
    </>
  );
}

function ImportLine({ imported }: { imported: Import }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { id, fileName, target, state, createdAt, createdBy } = imported;
  const moment = formatMoment(createdAt, { translate, language });
  const told = state === 'finished' || state === 'stopped' || state === 'undone';
  return (
    <tr>
      <th scope="row" className="cell">
        <Link className="name import-file" to={pathOf(id)}>
          {fileName}
        </Link>
        <span className="sub">{translate(`imports.targets.${target}`)}</span>
        <span className="sub m-only">{moment}</span>
        <span className="m-only">
          <StateBadge state={state} />
        </span>
      </th>
      <td className="opt c1">
        <StateBadge state={state} />
      </td>
      <td className="opt c2">{told && <span className="cell-text">{outcome(imported, translate, language)}</span>}</td>
      <td className="opt c3">
        {moment}
        {createdBy && <span className="sub">{createdBy.name}</span>}
      </td>
    </tr>
  );
}
