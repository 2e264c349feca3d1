import { useTranslate } from 'ra-core';
import { isRouteErrorResponse, Link, useRouteError } from 'react-router';
import { MessagePage } from './MessagePage.js';
import { NotFoundPage } from './NotFoundPage.js';

/** Stands in place of a page that broke; navigation and search keep working. */
export function ErrorPage() {
  const translate = useTranslate();
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NotFoundPage />;
  return (
    <MessagePage title={translate('error.title')} text={translate(isOutdated(error) ? 'error.outdated' : 'error.text')} alert>
      <button type="button" className="btn primary" onClick={() => location.reload()}>
        {translate('error.reload')}
      </button>
      <Link className="btn" to="/">
        {translate('error.home')}
      </Link>
    </MessagePage>
  );
}

/** After an update the parts of the former version are gone. */
function isOutdated(error: unknown): boolean {
  return error instanceof TypeError && /dynamically imported module|module script/i.test(error.message);
}
