import { useTranslate } from 'ra-core';
import { Link } from 'react-router';
import { Page } from '../../components/Page.js';
import { usePalette } from '../palette/PaletteContext.js';

export function NotFoundPage() {
  const translate = useTranslate();
  const palette = usePalette();
  return (
    <Page title={translate('notFound.title')}>
      <div className="message-page">
        <h1>{translate('notFound.title')}</h1>
        <p className="lead">{translate('notFound.text')}</p>
        <div className="btns">
          <button type="button" className="btn primary" onClick={palette.open}>
            {translate('notFound.search')}
          </button>
          <Link className="btn" to="/">
            {translate('error.home')}
          </Link>
        </div>
      </div>
    </Page>
  );
}
