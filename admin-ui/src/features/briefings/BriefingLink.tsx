import { useTranslate } from 'ra-core';
import { Link } from 'react-router';
import type { RecordExtraProps } from '../../app/feature.js';
import { recordPath } from '../../app/layout/navigation.js';
import { Icon } from '../../components/Icon.js';

const BRIEFED = ['organisations', 'persons'];

/** From the page of an organisation or a person to what to know before a talk. */
export function BriefingLink({ resource, id }: RecordExtraProps) {
  const translate = useTranslate();
  const path = recordPath(resource, id);
  if (!path || !BRIEFED.includes(resource)) return null;
  return (
    <Link className="btn s quiet" to={`${path}/mappe`}>
      <Icon name="document" small />
      {translate('briefings.single')}
    </Link>
  );
}
