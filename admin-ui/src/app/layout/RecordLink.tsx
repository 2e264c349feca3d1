import { Link } from 'react-router';
import { recordPath } from './navigation.js';

interface RecordLinkProps {
  resource: string;
  record: { id: string; name: string } | null;
  className?: string;
}

/** A record by name, leading to its page where there is one. */
export function RecordLink({ resource, record, className }: RecordLinkProps) {
  if (!record) return null;
  const path = recordPath(resource, record.id);
  return path ? (
    <Link to={path} className={className}>
      {record.name}
    </Link>
  ) : (
    <span className={className}>{record.name}</span>
  );
}
