import { useGetMany, useTranslate } from 'ra-core';
import { RecordLink } from '../../app/layout/RecordLink.js';

interface NamedRecordsProps {
  resource: string;
  ids: readonly string[];
  /** Names lead to their records; not inside other links. */
  links?: boolean;
}

interface Named {
  id: string;
  name: string;
}

/** Other records by their names, each on its line. */
export function NamedRecords({ resource, ids, links = false }: NamedRecordsProps) {
  const names = useNames(resource, ids);
  return names.map((record) => (
    <span key={record.id} className="value-line">
      {links ? <RecordLink resource={resource} record={record} /> : record.name}
    </span>
  ));
}

/** Entries of the region's lists as chips. */
export function TopicChips({ ids }: { ids: readonly string[] }) {
  const names = useNames('topics', ids);
  return (
    <span className="chips">
      {names.map(({ id, name }) => (
        <span key={id} className="chip">
          {name}
        </span>
      ))}
    </span>
  );
}

function useNames(resource: string, ids: readonly string[]): Named[] {
  const translate = useTranslate();
  const { data } = useGetMany<Named>(resource, { ids: [...ids] });
  return ids.map((id) => ({
    id,
    name: data?.find((record) => record?.id === id)?.name ?? translate('record.unknown_reference'),
  }));
}
