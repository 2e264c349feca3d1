import { useTranslate } from 'ra-core';
import { Page } from './Page.js';

/** Stands where a page will be; announced once, so that nobody waits in silence. */
export function PageSkeleton() {
  const translate = useTranslate();
  return (
    <Page title={translate('shell.loading')}>
      <div className="skeleton" role="status">
        <span className="vh">{translate('shell.loading')}</span>
        <span className="bone l" />
        <span className="bone" />
        <SkeletonRows rows={5} />
      </div>
    </Page>
  );
}

/** Grey lines of a list that is on its way. */
export function SkeletonRows({ rows }: { rows: number }) {
  return Array.from({ length: rows }, (_, row) => <span key={row} className="bone row" aria-hidden="true" />);
}
