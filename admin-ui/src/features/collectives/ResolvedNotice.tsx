import type { Organisation } from '@knotenpunkt/shared';
import { partialDateText } from '@knotenpunkt/shared/partial-dates';
import { useTranslate } from 'ra-core';
import { RecordLink } from '../../app/layout/RecordLink.js';
import { Icon } from '../../components/Icon.js';
import { useLanguage } from '../../components/use-language.js';
import { useRelationships } from '../relationships/index.js';

/** Which organisations a collective became. */
export function ResolvedNotice({ collective: { id, resolvedAt } }: { collective: Organisation }) {
  return resolvedAt && <Heirs id={id} day={resolvedAt} />;
}

function Heirs({ id, day }: { id: string; day: NonNullable<Organisation['resolvedAt']> }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { seen = [] } = useRelationships(id);
  const heirs = seen.filter(({ role }) => role === 'resolved_into_from');
  const told = day.precision === 'unknown' ? 'collectives.became' : 'collectives.became_on';
  return (
    <div className="notice calm">
      <Icon name="organisation" />
      <p className="grow">
        {translate(told, { day: partialDateText(day, language) })}{' '}
        {heirs.map(({ other }, index) => (
          <span key={other.id}>
            {index > 0 && ', '}
            <RecordLink resource={other.type} record={other} />
          </span>
        ))}
      </p>
    </div>
  );
}
