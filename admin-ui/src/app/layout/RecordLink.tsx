import { Link } from 'react-router';
import { useRecordPath } from '../../components/record/RecordPathContext.js';

interface RecordLinkProps {
  resource: string;
  record: { id: string; name: string } | null;
  className?: string;
}

/** A record by name, leading to its page where there is one. */
export function RecordLink({ resource, record, className }: RecordLinkProps) {
  const pathOf = useRecordPath();
  if (!record) return null;
  const path = pathOf(resource, record.id);
  return path ? (
    <Link to={path} className={className}>
      {record.name}
    </Link>
  ) : (
    <span className={className}>{record.name}</span>
  );
}
