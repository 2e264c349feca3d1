import { SEARCH_COUNTED, type SearchHit } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useCallback } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useNavigationGroups } from '../../app/layout/navigation.js';
import { familyOf, hitPath } from '../../app/palette/palette.items.js';
import { hitGroups, type HitGroup } from '../../app/palette/search-groups.js';
import { useSearch } from '../../app/palette/use-search.js';
import { EmptyState } from '../../components/EmptyState.js';
import { Glyph } from '../../components/Glyph.js';
import { Icon, type IconName } from '../../components/Icon.js';
import { addressOf } from '../../components/list/list-address.js';
import { ListSearch } from '../../components/list/ListSearch.js';
import { Page } from '../../components/Page.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { SkeletonRows } from '../../components/Skeleton.js';
import './search.css';

/** What was found, by kind; the question stands in the address. */
export function SearchPage() {
  const translate = useTranslate();
  const [params, setParams] = useSearchParams();
  const query = params.get('q') ?? '';
  const ask = useCallback((q: string) => setParams(q === '' ? {} : { q }, { replace: true }), [setParams]);
  return (
    <Page title={translate('search.title')}>
      <div className="sec-head">
        <h1>{translate('search.title')}</h1>
      </div>
      <div className="search-ask">
        <ListSearch value={query} onChange={ask} label={translate('search.field')} />
      </div>
      <Found query={query} />
    </Page>
  );
}

function Found({ query }: { query: string }) {
  const translate = useTranslate();
  const { data, error, refetch, isFetching } = useSearch(query);
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data && isFetching) return <SkeletonRows rows={6} />;
  const groups = hitGroups(data ?? []);
  if (groups.length > 0) {
    return (
      <div className="found">
        {groups.map((group) => (
          <Group key={group.resource} group={group} query={query} />
        ))}
      </div>
    );
  }
  return (
    <EmptyState icon="search" title={translate(data ? 'search.nothing' : 'search.ask')}>
      {translate('search.hint')}
    </EmptyState>
  );
}

function Group({ group: { resource, total, hits }, query }: { group: HitGroup; query: string }) {
  const translate = useTranslate();
  const list = useNavigationGroups()
    .flatMap(({ entries }) => entries)
    .find(({ count }) => count === resource);
  const heading = `found-${resource}`;
  const counted = total < SEARCH_COUNTED;
  return (
    <section className="card pad" aria-labelledby={heading}>
      <div className="sec-head">
        <h2 id={heading}>{translate(`${resource}.title`)}</h2>
        <span className="soft">
          {counted ? translate('search.count', { smart_count: total }) : translate('search.uncounted', { least: SEARCH_COUNTED })}
        </span>
      </div>
      <ul className="rows">
        {hits.map((hit) => (
          <Hit key={hit.id} hit={hit} icon={list?.icon ?? 'document'} />
        ))}
      </ul>
      {list && total > hits.length && (
        <p>
          <Link to={addressOf(list.path, { q: query })}>
            {counted ? translate('search.all', { smart_count: total }) : translate('search.allUncounted')}
          </Link>
        </p>
      )}
    </section>
  );
}

function Hit({ hit, icon }: { hit: SearchHit; icon: IconName }) {
  const path = hitPath(hit);
  const family = familyOf(hit);
  return (
    <li>
      {family ? <Glyph family={family} /> : <Icon name={icon} small />}
      <span className="grow">
        {path ? (
          <Link className="name" to={path}>
            {hit.name}
          </Link>
        ) : (
          <span className="name">{hit.name}</span>
        )}
        {hit.detail && <span className="sub">{hit.detail}</span>}
      </span>
    </li>
  );
}
