import type { Network } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { FetchedRecord } from '../../app/pages/RecordPage.js';
import { ExportButton } from '../../components/export/ExportButton.js';
import { Icon } from '../../components/Icon.js';
import { Page } from '../../components/Page.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { Crumbs } from '../../components/record/RecordTools.js';
import { SkeletonRows } from '../../components/Skeleton.js';
import { SourcesProvider } from '../../components/sources/Sources.js';
import { useLanguage } from '../../components/use-language.js';
import { FoundersTable } from './FoundersTable.js';
import { pathOf, RESOURCE } from './network-layout.js';
import { NetworkContext } from './NetworkContext.js';
import { networkLine, roleTitle } from './network-words.js';
import { NetworkTile } from './NetworkTile.js';
import { SourceNotes } from './SourceNotes.js';
import { useMemberships } from './use-memberships.js';

const ROLE = 'founding_member';

/** Who founded a network, on a page of its own: to read, to print on A4, to hand out as a table. */
export function FoundersPage() {
  return (
    <NetworkContext>
      <FetchedRecord<Network>>{(network) => <Founders key={network.id} network={network} />}</FetchedRecord>
    </NetworkContext>
  );
}

function Founders({ network }: { network: Network }) {
  const translate = useTranslate();
  const { id, name, coordinatingOrganisation } = network;
  const { data, error, refetch } = useMemberships(id);
  const founders = data?.filter(({ role }) => role === ROLE);
  const title = roleTitle(network, ROLE, translate);
  const coordination = coordinatingOrganisation?.name;
  return (
    <SourcesProvider subject={{ type: RESOURCE, id }}>
      <Page title={`${title} – ${name}`}>
        <Crumbs label={name} to={pathOf(id)} />
        <div className="founders">
          <div className="rec-head">
            <NetworkTile />
            <div>
              <h1>
                {title} {founders && <span className="tally">{founders.length}</span>}
              </h1>
              <p className="meta">{name}</p>
              <p className="meta">{networkLine(network, translate)}</p>
              {coordination && <p className="meta">{translate('networks.coordinated_by', { name: coordination })}</p>}
            </div>
            <Tools networkId={id} count={founders?.length} />
          </div>
          {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
          {!founders && !error && <SkeletonRows rows={8} />}
          {founders?.length === 0 && <p className="muted">{translate('networks.founders.none')}</p>}
          {founders && founders.length > 0 && <FoundersTable title={title} founders={founders} />}
          {network.notExhaustive && <p className="members-remark">{translate('networks.not_exhaustive')}</p>}
          <SourceNotes />
          <PrintedOn />
        </div>
      </Page>
    </SourcesProvider>
  );
}

function Tools({ networkId, count }: { networkId: string; count: number | undefined }) {
  const translate = useTranslate();
  return (
    <div className="btns">
      <ExportButton
        order={{ resource: 'memberships', filter: { networkId, role: ROLE }, sort: { field: 'organisationId', order: 'ASC' } }}
        count={count}
        className="btn"
      >
        <Icon name="download" />
        {translate('networks.founders.download')}
      </ExportButton>
      <button type="button" className="btn primary" onClick={() => window.print()}>
        <Icon name="document" />
        {translate('networks.founders.print')}
      </button>
    </div>
  );
}

/** On paper: the day it was printed. */
function PrintedOn() {
  const translate = useTranslate();
  const day = new Date().toLocaleDateString(useLanguage());
  return <p className="small printed-on">{translate('networks.founders.printed', { day })}</p>;
}
