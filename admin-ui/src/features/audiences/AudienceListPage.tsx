import type { Audience } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useMay } from '../../app/session/SessionContext.js';
import { Icon } from '../../components/Icon.js';
import { RecordList } from '../../components/list/RecordList.js';
import { audienceLine } from './audience-words.js';
import { CREATE_PATH, LIST_DEFAULTS } from './audience-layout.js';
import { AudienceContext } from './AudienceContext.js';
import { AudiencePanel } from './AudiencePanel.js';

/** Whom the region writes to. */
export function AudienceListPage() {
  const translate = useTranslate();
  const mayWrite = useMay()('audiences.write');
  return (
    <AudienceContext>
      <RecordList<Audience>
        icon="mail"
        defaults={LIST_DEFAULTS}
        createPath={CREATE_PATH}
        mayWrite={mayWrite}
        renderMark={() => <Icon name="mail" />}
        summarise={(row) => audienceLine(row, translate)}
        cells={{ viewId: ({ view }: Audience) => view && <span>{view.name}</span> }}
        renderPanel={(id, control, query) => <AudiencePanel id={id} control={control} query={query} />}
      />
    </AudienceContext>
  );
}
