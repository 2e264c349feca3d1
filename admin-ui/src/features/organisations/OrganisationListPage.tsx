import { FAMILY_OF_KIND, type Organisation, type OrganisationFamily } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useMay } from '../../app/session/SessionContext.js';
import { Glyph } from '../../components/Glyph.js';
import { RecordList } from '../../components/list/RecordList.js';
import { useAsAudience } from '../audiences/index.js';
import { ImportLink } from '../imports/index.js';
import { useAskAction } from '../update-rounds/index.js';
import { kindLine } from './kind-line.js';
import { KindMark } from './KindMark.js';
import { CREATE_PATH, LIST_DEFAULTS } from './organisation-layout.js';
import { OrganisationContext } from './OrganisationContext.js';
import { OrganisationPanel } from './OrganisationPanel.js';

export function OrganisationListPage() {
  const translate = useTranslate();
  const may = useMay();
  return (
    <OrganisationContext>
      <RecordList<Organisation>
        icon="organisation"
        defaults={LIST_DEFAULTS}
        createPath={CREATE_PATH}
        actions={<ImportLink target="organisations" />}
        mayWrite={may('organisations.write')}
        views={{ mayShare: may('views.share'), use: useAsAudience() }}
        bulk
        selectionAction={useAskAction()}
        table="organisations"
        renderMark={({ kind }) => <KindMark kind={kind} />}
        summarise={(row) => kindLine(row, translate)}
        renderPanel={(id, control, query) => <OrganisationPanel id={id} control={control} query={query} />}
        renderBelow={(rows) => <Legend rows={rows} />}
      />
    </OrganisationContext>
  );
}

/** The signs that occur in the list, each with its word. */
function Legend({ rows }: { rows: readonly Organisation[] }) {
  const translate = useTranslate();
  const families = [...new Set<OrganisationFamily>(rows.map(({ kind }) => FAMILY_OF_KIND[kind]))];
  return (
    <ul className="legend" aria-label={translate('organisations.legend')}>
      {families.map((family) => (
        <li key={family}>
          <Glyph family={family} />
          {translate(`organisations.family.${family}`)}
        </li>
      ))}
    </ul>
  );
}
