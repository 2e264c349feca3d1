import type { Filter, Initiative } from '@knotenpunkt/shared';
import { useGetList, useTranslate } from 'ra-core';
import { Link } from 'react-router';
import { useMay } from '../../app/session/SessionContext.js';
import { Icon } from '../../components/Icon.js';
import { Related } from '../../components/record/RecordTools.js';
import { SourceMark, useShown } from '../../components/sources/Sources.js';
import { pathOf, RESOURCE } from './initiative-layout.js';

interface InitiativesCardProps {
  filter: Filter;
  /** What to say about one of them besides its kind and state. */
  lineOf?: (initiative: Initiative) => string;
}

/** The initiatives of a network. */
export function InitiativesOfNetwork({ networkId }: { networkId: string }) {
  return <InitiativesCard filter={{ networkId }} />;
}

/** The initiatives of a group. */
export function InitiativesOfGroup({ groupId }: { groupId: string }) {
  return <InitiativesCard filter={{ groupId }} />;
}

/** The initiatives that rest on a programme. */
export function InitiativesOfProgramme({ programmeId }: { programmeId: string }) {
  return <InitiativesCard filter={{ where: { field: 'programmeIds', op: 'has', value: programmeId } }} />;
}

/** The initiatives an organisation takes part in, with what it is to them. */
export function InitiativesOfOrganisation({ organisationId }: { organisationId: string }) {
  const translate = useTranslate();
  const lineOf = ({ parties }: Initiative) =>
    parties
      .filter((party) => party.organisationId === organisationId)
      .map(({ role }) => translate(`initiatives.parties.${role}`))
      .join(', ');
  return <InitiativesCard filter={{ where: { field: 'parties', op: 'has', value: organisationId } }} lineOf={lineOf} />;
}

function InitiativesCard(props: InitiativesCardProps) {
  return useMay()('initiatives.read') ? <Rows {...props} /> : null;
}

function Rows({ filter, lineOf }: InitiativesCardProps) {
  const translate = useTranslate();
  const { data = [], total } = useGetList<Initiative>(RESOURCE, {
    filter,
    sort: { field: 'name', order: 'ASC' },
    pagination: { page: 1, perPage: 50 },
  });
  useShown(data.map(({ id }) => id));
  if (data.length === 0) return null;
  return (
    <Related title={translate('initiatives.title')} count={total}>
      <ul className="rows">
        {data.map((initiative) => (
          <li key={initiative.id}>
            <Icon name="flag" />
            <span className="grow">
              <Link className="name" to={pathOf(initiative.id)}>
                {initiative.name}
              </Link>
              <span className="sub">
                {[
                  translate(`initiatives.kind.${initiative.kind}`),
                  translate(`initiatives.state.${initiative.state}`),
                  lineOf?.(initiative),
                ]
                  .filter(Boolean)
                  .join(' – ')}{' '}
                <SourceMark of={initiative.id} />
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Related>
  );
}
