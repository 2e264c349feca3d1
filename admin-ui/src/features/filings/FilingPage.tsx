import { useTranslate } from 'ra-core';
import { Page } from '../../components/Page.js';
import { FilingDesk } from './FilingDesk.js';
import './filings.css';

/** Files mails, notes and signatures from anywhere: whom they are about shows in what they say. */
export function FilingPage() {
  const translate = useTranslate();
  return (
    <Page title={translate('filings.title')}>
      <div className="filing-page">
        <h1>{translate('filings.title')}</h1>
        <p className="soft">{translate('filings.lead')}</p>
        <FilingDesk place={null} brought={[]} />
      </div>
    </Page>
  );
}
