import { CUSTOMISABLE } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { Page } from '../../components/Page.js';
import './custom-fields.css';
import { FieldSection } from './FieldSection.js';

/** What a region records beyond the fields everybody has. */
export function CustomFieldsPage() {
  const translate = useTranslate();
  return (
    <Page title={translate('custom-fields.title')}>
      <div className="sec-head list-head">
        <h1>{translate('custom-fields.title')}</h1>
      </div>
      <p className="soft own-fields-intro">{translate('custom-fields.intro')}</p>
      {CUSTOMISABLE.map((resource) => (
        <FieldSection key={resource} resource={resource} />
      ))}
    </Page>
  );
}
