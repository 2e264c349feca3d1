import { useTranslate } from 'ra-core';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Row } from '../list/DataTable.js';
import { useFields } from '../record/FieldsContext.js';
import { useDuplicates } from './use-duplicates.js';

interface DuplicateHintProps<R extends Row> {
  /** The name as far as it is typed. */
  typed: string;
  renderMark: (record: R) => ReactNode;
  /** What tells it from others of its name. */
  summarise: (record: R) => string;
}

/** Records of a similar name, so that none is kept twice. */
export function DuplicateHint<R extends Row>({ typed, renderMark, summarise }: DuplicateHintProps<R>) {
  const translate = useTranslate();
  const { resource, path } = useFields();
  const found = useDuplicates<R>(resource, typed);
  return (
    <div role="status">
      {found.length > 0 && (
        <div className="duplicates">
          <p className="small soft">{translate(`${resource}.duplicates`, { smart_count: found.length })}</p>
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
          </ul>
        </div>
      )}
    </div>
  );
}
