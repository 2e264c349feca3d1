import type { FilterNode, Seat } from '@knotenpunkt/shared';
import { useGetList, useTranslate } from 'ra-core';
import { Link } from 'react-router';
import { useMay } from '../../app/session/SessionContext.js';
import { Icon } from '../../components/Icon.js';
import { hasEnded, periodOf } from '../../components/record/period.js';
import { Related } from '../../components/record/RecordTools.js';
import { useLanguage } from '../../components/use-language.js';
import { pathOf } from './group-layout.js';

/** The groups a person sits in. */
export function SeatsOfPerson({ personId }: { personId: string }) {
  return <Seats where={{ field: 'personId', op: 'eq', value: personId }} beside="organisation" />;
}

/** The groups an organisation sits in or has sent somebody to. */
export function SeatsOfOrganisation({ organisationId }: { organisationId: string }) {
  const fields = ['organisationId', 'sentById'];
  return <Seats where={{ or: fields.map((field) => ({ field, op: 'eq', value: organisationId })) }} beside="person" />;
}

interface SeatsProps {
  where: FilterNode;
  /** Who else a seat names, on the page of the other one. */
  beside: 'person' | 'organisation';
}

function Seats(props: SeatsProps) {
  return useMay()('groups.read') ? <OpenSeats {...props} /> : null;
}

function OpenSeats({ where, beside }: SeatsProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const { data = [] } = useGetList<Seat>('seats', {
    filter: { where },
    sort: { field: 'role', order: 'ASC' },
    pagination: { page: 1, perPage: 100 },
  });
  const open = data.filter((seat) => !hasEnded(seat));
  if (open.length === 0) return null;
  return (
    <Related title={translate('groups.seats_elsewhere')} count={open.length}>
      <ul className="rows">
        {open.map((seat) => (
          <li key={seat.id}>
            <Icon name="group" />
            <span className="grow">
              <Link className="name" to={pathOf(seat.groupId)}>
                {seat.group.name}
              </Link>
              <span className="sub">
                {[translate(`seats.role.${seat.role}`), seat[beside]?.name, periodOf(seat, language, translate)]
                  .filter(Boolean)
                  .join(' – ')}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </Related>
  );
}
