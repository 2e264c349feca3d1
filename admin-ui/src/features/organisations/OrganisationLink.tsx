import type { OrganisationReference } from '@knotenpunkt/shared';
import { RecordLink } from '../../app/layout/RecordLink.js';
import { KindMark } from './KindMark.js';

/** An organisation in a row of a table: the sign of its kind and its name, leading to its page. */
export function OrganisationLink({ organisation }: { organisation: OrganisationReference }) {
  return (
    <span className="org">
      <KindMark kind={organisation.kind} />
      <RecordLink resource="organisations" record={organisation} />
    </span>
  );
}
