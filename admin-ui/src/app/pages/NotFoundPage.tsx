import { useTranslate } from 'ra-core';
import { Link } from 'react-router';
import { usePalette } from '../palette/PaletteContext.js';
import { MessagePage } from './MessagePage.js';

export function NotFoundPage() {
  const translate = useTranslate();
  const palette = usePalette();
  return (
    <MessagePage title={translate('notFound.title')} text={translate('notFound.text')}>
      <button type="button" className="btn primary" onClick={palette.open}>
        {translate('notFound.search')}
      </button>
      <Link className="btn" to="/">
        {translate('error.home')}
      </Link>
    </MessagePage>
  );
}
