import type { RegisterEntry } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { RecordList } from '../../components/list/RecordList.js';
import { FieldsProvider } from '../../components/record/FieldsContext.js';
import { KindMark, kindLine } from '../organisations/index.js';
import { FIELDS, LIST_DEFAULTS } from './register-layout.js';
import { RegisterEntryPanel } from './RegisterEntryPanel.js';

/** The register of the installation, to read. */
export function RegisterPage() {
  const translate = useTranslate();
  return (
    <FieldsProvider {...FIELDS}>
      <RecordList<RegisterEntry>
        icon="globe"
        lead={translate('register.lead')}
        defaults={LIST_DEFAULTS}
        mayWrite={false}
        renderMark={({ kind }) => <KindMark kind={kind} />}
        summarise={(entry) => kindLine(entry, translate)}
        renderPanel={(id, control, query) => <RegisterEntryPanel id={id} control={control} query={query} />}
      />
    </FieldsProvider>
  );
}
