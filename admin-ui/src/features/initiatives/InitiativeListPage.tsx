import type { Initiative } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useMay } from '../../app/session/SessionContext.js';
import { Icon } from '../../components/Icon.js';
import { RecordList } from '../../components/list/RecordList.js';
import { CREATE_PATH, LIST_DEFAULTS } from './initiative-layout.js';
import { initiativeLine } from './initiative-line.js';
import { InitiativeContext } from './InitiativeContext.js';
import { StateBadge } from './InitiativeMark.js';
import { InitiativePanel } from './InitiativePanel.js';

/** What partners of the region do together. */
export function InitiativeListPage() {
  const translate = useTranslate();
  const may = useMay();
  return (
    <InitiativeContext>
      <RecordList<Initiative>
        icon="flag"
        defaults={LIST_DEFAULTS}
        createPath={CREATE_PATH}
        mayWrite={may('initiatives.write')}
        views={{ mayShare: may('views.share') }}
        bulk
        table="initiatives"
        renderMark={() => <Icon name="flag" />}
        summarise={(row) => initiativeLine(row, translate)}
        cells={{ state: ({ state }) => <StateBadge state={state} /> }}
        renderPanel={(id, control, query) => <InitiativePanel id={id} control={control} query={query} />}
      />
    </InitiativeContext>
  );
}
