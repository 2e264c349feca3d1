import type { DuplicatePair } from '@knotenpunkt/shared';
import { useGetList, useTranslate } from 'ra-core';
import { Link, useSearchParams } from 'react-router';
import { useMay } from '../../app/session/SessionContext.js';
import { EmptyState } from '../../components/EmptyState.js';
import { Page } from '../../components/Page.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { SkeletonRows } from '../../components/Skeleton.js';
import { PATH } from './duplicate-paths.js';
import { MergeList } from './MergeList.js';
import { PairRow } from './PairRow.js';
import './duplicates.css';

/** Pairs by what is said of them, by the word in the address. */
const SHOWN = {
  '': { verdict: 'same', where: { field: 'dismissedAt', op: 'empty', value: true } },
  vielleicht: { verdict: 'perhaps', where: { field: 'dismissedAt', op: 'empty', value: true } },
  verschieden: { where: { field: 'dismissedAt', op: 'empty', value: false } },
} as const;

const WORDS = { '': 'same', vielleicht: 'perhaps', verschieden: 'dismissed', zusammen: 'merged' } as const;
type Tab = keyof typeof WORDS;

const isTab = (text: string): text is Tab => text in WORDS;

/** Records that may stand twice, to be compared; what was decided stands beside. */
export function DuplicateListPage() {
  const translate = useTranslate();
  const [params] = useSearchParams();
  const asked = params.get('ansicht') ?? '';
  const tab = isTab(asked) ? asked : '';
  return (
    <Page title={translate('duplicates.title')}>
      <div className="sec-head list-head">
        <h1>{translate('duplicates.title')}</h1>
      </div>
      <p className="soft duplicates-intro">{translate('duplicates.intro')}</p>
      <nav className="tabs duplicates-tabs" aria-label={translate('duplicates.views')}>
        {(Object.keys(WORDS) as Tab[]).map((word) => (
          <Link key={word} to={word === '' ? PATH : `${PATH}?ansicht=${word}`} aria-current={word === tab ? 'page' : undefined}>
            {translate(`duplicates.tabs.${WORDS[word]}`)}
          </Link>
        ))}
      </nav>
      {tab === 'zusammen' ? <MergeList /> : <PairList key={tab} tab={tab} />}
    </Page>
  );
}

/** More than anybody looks through at once; the rest follows when these are decided. */
const AT_ONCE = 50;

function PairList({ tab }: { tab: keyof typeof SHOWN }) {
  const translate = useTranslate();
  const mayMerge = useMay()('duplicates.merge');
  const { data, total, error, refetch } = useGetList<DuplicatePair>('duplicates', {
    filter: SHOWN[tab],
    sort: { field: 'score', order: 'DESC' },
    pagination: { page: 1, perPage: AT_ONCE },
  });
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonRows rows={5} />;
  if (data.length === 0) {
    return (
      <EmptyState icon="check" title={translate(`duplicates.none.${WORDS[tab]}`)}>
        {translate(`duplicates.none_text.${WORDS[tab]}`)}
      </EmptyState>
    );
  }
  return (
    <>
      <ul className="card pad rows" aria-label={translate(`duplicates.tabs.${WORDS[tab]}`)}>
        {data.map((pair) => (
          <PairRow key={pair.id} pair={pair} mayMerge={mayMerge} />
        ))}
      </ul>
      {total !== undefined && total > data.length && (
        <p className="small muted duplicates-more">{translate('duplicates.more', { smart_count: total - data.length })}</p>
      )}
    </>
  );
}
