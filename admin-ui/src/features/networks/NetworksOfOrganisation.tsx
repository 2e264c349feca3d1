import type { Membership } from '@knotenpunkt/shared';
import { useGetList, useTranslate } from 'ra-core';
import { Link } from 'react-router';
import { useMay } from '../../app/session/SessionContext.js';
import { Icon } from '../../components/Icon.js';
import { hasEnded, periodOf } from '../../components/record/period.js';
import { Related } from '../../components/record/RecordTools.js';
import { useLanguage } from '../../components/use-language.js';
import { pathOf } from './network-layout.js';

/** The networks an organisation belongs to, and those it has left. */
export function NetworksOfOrganisation({ organisationId }: { organisationId: string }) {
  return useMay()('networks.read') ? <Memberships organisationId={organisationId} /> : null;
}

function Memberships({ organisationId }: { organisationId: string }) {
  const translate = useTranslate();
  const { data = [] } = useGetList<Membership>('memberships', {
    filter: { organisationId },
    sort: { field: 'networkId', order: 'ASC' },
    pagination: { page: 1, perPage: 100 },
  });
  if (data.length === 0) return null;
  const open = data.filter((membership) => !hasEnded(membership));
  const former = data.filter((membership) => hasEnded(membership));
  return (
    <Related title={translate('networks.title')} count={open.length}>
      <ul className="rows">
        {[...open, ...former].map((membership) => (
          <MembershipRow key={membership.id} membership={membership} />
        ))}
      </ul>
    </Related>
  );
}

function MembershipRow({ membership }: { membership: Membership }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { networkId, network, role } = membership;
  return (
    <li>
      <Icon name="network" />
      <span className="grow">
        <Link className="name" to={pathOf(networkId)}>
          {network.name}
        </Link>
        <span className="sub">
          {[translate(`memberships.role.${role}`), periodOf(membership, language, translate)].filter(Boolean).join(' – ')}
        </span>
      </span>
    </li>
  );
}
