import { useTranslate } from 'ra-core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Row } from '../list/DataTable.js';
import { useFields } from '../record/FieldsContext.js';
import { useDuplicates } from './use-duplicates.js';
import { useLikely } from './use-likely.js';

interface DuplicateHintProps<R extends Row> {
  /** The name as far as it is typed. */
  typed: string;
  renderMark: (record: R) => ReactNode;
  /** What tells it from others of its name. */
  summarise: (record: R) => string;
}

/** Records of a similar name, or that share addresses and numbers with what is typed, so that none is kept twice. */
export function DuplicateHint<R extends Row>({ typed, renderMark, summarise }: DuplicateHintProps<R>) {
  const translate = useTranslate();
  const { resource, path } = useFields();
  const found = useDuplicates<R>(resource, typed);
  const likely = useLikely(resource, typed).filter(({ id }) => !found.some((record) => record.id === id));
  const count = found.length + likely.length;
  return (
    <div role="status">
      {count > 0 && (
        <div className="duplicates">
          <p className="small soft">{translate(`${resource}.duplicates`, { smart_count: count })}</p>
          <ul className="rows small">
            {found.map((record) => (
              <li key={record.id}>
                {renderMark(record)}
                <span className="grow">
                  <Link className="name" to={`${path}/${record.id}`}>
                    {record.name}
                  </Link>
                  <span className="sub">{summarise(record)}</span>
                </span>
              </li>
            ))}
            {likely.map(({ id, name, detail }) => (
              <li key={id}>
                <span className="grow">
                  <Link className="name" to={`${path}/${id}`}>
                    {name}
                  </Link>
                  {detail && <span className="sub">{detail}</span>}
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
