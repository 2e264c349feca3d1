import { useTranslate } from 'ra-core';
import { Icon } from '../Icon.js';
import { PAGE_SIZE } from './use-list-records.js';

interface PagerProps {
  page: number;
  total: number;
  onPage: (page: number) => void;
}

/** From which to which row; not there where everything fits. */
export function Pager({ page, total, onPage }: PagerProps) {
  const translate = useTranslate();
  const last = Math.ceil(total / PAGE_SIZE);
  if (last <= 1) return null;
  const go = (to: number) => {
    onPage(to);
    scrollTo({ top: 0 });
  };
  return (
    <nav className="pager" aria-label={translate('list.pages')}>
      <span className="num soft small">
        {translate('list.page_range', { from: (page - 1) * PAGE_SIZE + 1, to: Math.min(page * PAGE_SIZE, total), total })}
      </span>
      <button type="button" className="btn s" disabled={page <= 1} onClick={() => go(page - 1)}>
        <Icon name="left" small />
        {translate('list.previous_page')}
      </button>
      <button type="button" className="btn s" disabled={page >= last} onClick={() => go(page + 1)}>
        {translate('list.next_page')}
        <Icon name="right" small />
      </button>
    </nav>
  );
}
