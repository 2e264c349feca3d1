import type { RegisterEntry } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router';
import { RecordLink } from '../../app/layout/RecordLink.js';
import { useMay } from '../../app/session/SessionContext.js';
import type { ListQuery } from '../../components/list/RecordList.js';
import type { ListControl } from '../../components/list/use-list-state.js';
import { RecordPanel } from '../../components/panel/RecordPanel.js';
import { Facts } from '../../components/record/Facts.js';
import { createFromRegister, kindLine, KindTile, useRegisterLinks } from '../organisations/index.js';
import { useEntryFacts } from './use-entry-facts.js';

interface RegisterEntryPanelProps {
  id: string;
  control: ListControl;
  query: ListQuery<RegisterEntry>;
}

/** All that the register says of one organisation, beside the list. */
export function RegisterEntryPanel(props: RegisterEntryPanelProps) {
  return (
    <RecordPanel {...props} whole>
      {(entry) => <Entry entry={entry} />}
    </RecordPanel>
  );
}

function Entry({ entry }: { entry: RegisterEntry }) {
  const translate = useTranslate();
  const groups = useEntryFacts(entry);
  return (
    <>
      <div className="head-s">
        <KindTile kind={entry.kind} small />
        <div>
          <h2>{entry.name}</h2>
          <p className="small soft">{kindLine(entry, translate)}</p>
        </div>
      </div>
      <OwnRecord entry={entry} />
      <section aria-labelledby="panel-facts">
        <h3 id="panel-facts">{translate('record.facts')}</h3>
        <Facts record={{ ...entry }} groups={groups} editable={false} />
      </section>
    </>
  );
}

/** The organisation of the region that is linked with the entry, or the way to make one of it. */
function OwnRecord({ entry }: { entry: RegisterEntry }) {
  const translate = useTranslate();
  const may = useMay();
  const links = useRegisterLinks();
  const own = links.get(entry.id);
  if (own) {
    return (
      <p className="small panel-actions">
        {translate('register.in_region')} <RecordLink resource="organisations" record={own} />
      </p>
    );
  }
  if (!may('organisations.write')) return null;
  const parentId = entry.parentId ? links.get(entry.parentId)?.id : undefined;
  return (
    <div className="btns panel-actions">
      <Link className="btn s" to={createFromRegister(entry.id, parentId)}>
        {translate('register.create')}
      </Link>
    </div>
  );
}
