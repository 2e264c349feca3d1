import type { Organisation, OrganisationReference } from '@knotenpunkt/shared';
import { useGetList, useTranslate } from 'ra-core';
import { Link } from 'react-router';
import { addressOf } from '../../components/list/list-address.js';
import { Related } from '../../components/record/RecordTools.js';
import { kindLine } from './kind-line.js';
import { KindMark } from './KindMark.js';
import { CREATE_PATH, PATH, pathOf, RESOURCE } from './organisation-layout.js';

/** Parts shown before the rest becomes a link to the list. */
const SHOWN = 8;

interface RelatedOrganisationsProps {
  organisation: Organisation;
  mayCreate: boolean;
}

/** What an organisation belongs to and what belongs to it. */
export function RelatedOrganisations({ organisation, mayCreate }: RelatedOrganisationsProps) {
  const translate = useTranslate();
  const { id, parent } = organisation;
  const { data: parts = [], total } = useGetList<Organisation>(RESOURCE, {
    filter: { parentId: id },
    sort: { field: 'name', order: 'ASC' },
    pagination: { page: 1, perPage: SHOWN },
  });
  const createPart = `${CREATE_PATH}?parent=${id}`;
  return (
    <>
      {parent && (
        <Related title={translate('organisations.parent')}>
          <ul className="rows">
            <OrganisationRow organisation={parent} detail={translate(`organisations.kind.${parent.kind}`)} />
          </ul>
        </Related>
      )}
      <Related
        title={translate('organisations.parts')}
        count={total}
        action={mayCreate && Boolean(total) && <Link to={createPart}>{translate('record.add')}</Link>}
      >
        {total === 0 ? (
          <div className="empty s">
            <p>{translate('organisations.no_parts')}</p>
            {mayCreate && (
              <Link className="btn s act" to={createPart}>
                {translate('organisations.create_part')}
              </Link>
            )}
          </div>
        ) : (
          <ul className="rows">
            {parts.map((part) => (
              <OrganisationRow key={part.id} organisation={part} detail={kindLine(part, translate)} />
            ))}
          </ul>
        )}
        {total !== undefined && total > SHOWN && (
          <p className="small">
            <Link to={addressOf(PATH, { parentId: id })}>
              {translate('organisations.more_parts', { smart_count: total - SHOWN })}
            </Link>
          </p>
        )}
      </Related>
    </>
  );
}

function OrganisationRow({ organisation, detail }: { organisation: OrganisationReference; detail: string }) {
  return (
    <li>
      <KindMark kind={organisation.kind} />
      <span className="grow">
        <Link className="name" to={pathOf(organisation.id)}>
          {organisation.name}
        </Link>
        <span className="sub">{detail}</span>
      </span>
    </li>
  );
}
