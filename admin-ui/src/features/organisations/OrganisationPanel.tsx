import type { Organisation } from '@knotenpunkt/shared';
import { useGetOne, useTranslate } from 'ra-core';
import { Link } from 'react-router';
import { useMay } from '../../app/session/SessionContext.js';
import { Icon } from '../../components/Icon.js';
import type { useListRecords } from '../../components/list/use-list-records.js';
import type { ListControl } from '../../components/list/use-list-state.js';
import { SidePanel } from '../../components/panel/SidePanel.js';
import { usePanelNeighbours } from '../../components/panel/use-panel-neighbours.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { Facts } from '../../components/record/Facts.js';
import { isBlank } from '../../components/record/conflict.js';
import { SkeletonRows } from '../../components/Skeleton.js';
import { RecentEvents } from '../../components/timeline/Timeline.js';
import { kindLine } from './kind-line.js';
import { KindTile } from './KindMark.js';
import { pathOf, RESOURCE } from './organisation-layout.js';
import { useFactGroups } from './use-fact-groups.js';

interface OrganisationPanelProps {
  id: string;
  control: ListControl;
  query: ReturnType<typeof useListRecords<Organisation>>;
}

/** An organisation at a glance, beside the list. */
export function OrganisationPanel({ id, control, query }: OrganisationPanelProps) {
  const translate = useTranslate();
  const { data: rows = [], total, isPlaceholderData } = query;
  const { position, goPrevious, goNext } = usePanelNeighbours(control, { rows, total, settled: !isPlaceholderData });
  const listed = rows.find((row) => row.id === id);
  const { data = listed, error } = useGetOne<Organisation>(RESOURCE, { id });
  return (
    <SidePanel
      title={data?.name ?? translate('organisations.single')}
      position={position}
      total={total}
      onPrevious={goPrevious}
      onNext={goNext}
      onClose={() => control.change({ panel: null })}
      to={pathOf(id)}
    >
      {data ? <Glance organisation={data} /> : error ? <ProblemNotice error={error} /> : <SkeletonRows rows={5} />}
    </SidePanel>
  );
}

/** Entries of the history that fit below the facts. */
const RECENT = 4;

function Glance({ organisation }: { organisation: Organisation }) {
  const translate = useTranslate();
  const may = useMay();
  const groups = useFactGroups(organisation);
  const known = groups.filter(({ paths }) => paths.some((path) => !isBlank(organisation[path as keyof Organisation])));
  return (
    <>
      <div className="head-s">
        <KindTile kind={organisation.kind} small />
        <div>
          <h2>{organisation.name}</h2>
          <p className="small soft">{kindLine(organisation, translate)}</p>
        </div>
      </div>
      {organisation.archivedAt && (
        <p className="chips panel-chips">
          <span className="badge line">{translate('record.archived')}</span>
        </p>
      )}
      {may('organisations.write') && !organisation.archivedAt && (
        <div className="btns panel-actions">
          <Link className="btn s act" to={`${pathOf(organisation.id)}?edit`}>
            <Icon name="pen" />
            {translate('record.edit')}
          </Link>
        </div>
      )}
      <section aria-labelledby="panel-facts">
        <h3 id="panel-facts">{translate('record.facts')}</h3>
        <Facts record={{ ...organisation }} groups={known} editable={false} />
        {known.length === 0 && <p className="small muted">{translate('organisations.no_facts')}</p>}
      </section>
      <section aria-labelledby="panel-recent">
        <h3 id="panel-recent">{translate('timeline.recent')}</h3>
        <RecentEvents id={organisation.id} count={RECENT} />
      </section>
    </>
  );
}
