import type { Group } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useMay } from '../../app/session/SessionContext.js';
import { Icon } from '../../components/Icon.js';
import { RecordList } from '../../components/list/RecordList.js';
import { CREATE_PATH, LIST_DEFAULTS } from './group-layout.js';
import { groupLine } from './group-words.js';
import { GroupContext } from './GroupContext.js';
import { GroupPanel } from './GroupPanel.js';

/** Working groups and bodies of the region. */
export function GroupListPage() {
  const translate = useTranslate();
  const may = useMay();
  return (
    <GroupContext>
      <RecordList<Group>
        icon="group"
        defaults={LIST_DEFAULTS}
        createPath={CREATE_PATH}
        mayWrite={may('groups.write')}
        views={{ mayShare: may('views.share') }}
        bulk
        table="groups"
        renderMark={() => <Icon name="group" />}
        summarise={(row) => groupLine(row, translate)}
        renderPanel={(id, control, query) => <GroupPanel id={id} control={control} query={query} />}
      />
    </GroupContext>
  );
}
