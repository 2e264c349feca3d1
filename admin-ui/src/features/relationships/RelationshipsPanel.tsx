import type { OrganisationKind, RelatedType, Relationship } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { PartDrawer } from '../../components/form/PartDrawer.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { ConflictProvider } from '../../components/record/ConflictContext.js';
import { FieldsProvider } from '../../components/record/FieldsContext.js';
import { hasEnded } from '../../components/record/period.js';
import { Related } from '../../components/record/RecordTools.js';
import { PERIOD_FORM, RELATIONSHIP_PARTS } from './relationship-layout.js';
import { HAS_MEMBER, type RelationshipRole, type SeenRelationship, type Side } from './relationship-roles.js';
import { RelationshipDrawer } from './RelationshipDrawer.js';
import { RelationshipRow, type RelationshipDraft } from './RelationshipRow.js';
import { useRelationships } from './use-relationships.js';
import './relationships.css';

interface RelationshipsPanelProps {
  type: RelatedType;
  id: string;
  /** Of an organisation: an alliance has members, even if none is known yet. */
  kind?: OrganisationKind;
  editable: boolean;
}

/** What is being added or changed. */
type Draft = { role: RelationshipRole } | RelationshipDraft;

/** What an organisation or network is to others: the members of an alliance, then everything else. */
export function RelationshipsPanel({ type, id, kind, editable }: RelationshipsPanelProps) {
  const translate = useTranslate();
  const [draft, setDraft] = useState<Draft>();
  const { seen, error } = useRelationships(id);
  const members = seen?.filter(({ role }) => role === HAS_MEMBER) ?? [];
  const others = seen?.filter(({ role }) => role !== HAS_MEMBER) ?? [];
  const shared = { editable, onDraft: setDraft };
  return (
    <>
      {(kind === 'alliance' || members.length > 0) && (
        <RelationshipList
          {...shared}
          title={translate('relationships.members')}
          empty={translate('relationships.no_members')}
          seen={members}
          add={HAS_MEMBER}
        />
      )}
      {(editable || others.length > 0) && (
        <RelationshipList
          {...shared}
          title={translate('relationships.title')}
          empty={translate('relationships.none')}
          seen={others}
          add="cooperates_from"
        />
      )}
      {error !== null && <ProblemNotice error={error} />}
      {draft && <Editor own={{ type, id }} draft={draft} onDraft={setDraft} />}
    </>
  );
}

interface RelationshipListProps {
  title: string;
  /** What belongs here, where nothing is. */
  empty: string;
  seen: readonly SeenRelationship[];
  /** What a new one begins as. */
  add: RelationshipRole;
  editable: boolean;
  onDraft: (draft: Draft) => void;
}

function RelationshipList({ title, empty, seen, add, editable, onDraft }: RelationshipListProps) {
  const translate = useTranslate();
  const open = seen.filter(({ relationship }) => !hasEnded(relationship)).length;
  const button = (
    <button type="button" className="btn s quiet" onClick={() => onDraft({ role: add })}>
      {translate('record.add')}
      <span className="vh">: {title}</span>
    </button>
  );
  return (
    <Related title={title} count={open} action={editable && button}>
      {seen.length === 0 && <p className="small muted">{empty}</p>}
      <ul className="rows">
        {seen.map((each) => (
          <RelationshipRow
            key={each.relationship.id}
            seen={each}
            plain={add === HAS_MEMBER}
            onEdit={editable ? onDraft : undefined}
          />
        ))}
      </ul>
    </Related>
  );
}

function Editor({ own, draft, onDraft }: { own: Side; draft: Draft; onDraft: (draft: Draft | undefined) => void }) {
  const ways = { onClose: () => onDraft(undefined), onReopen: () => onDraft(draft) };
  return (
    <FieldsProvider {...RELATIONSHIP_PARTS}>
      <ConflictProvider>
        {'role' in draft ? (
          <RelationshipDrawer own={own} role={draft.role} {...ways} />
        ) : (
          <PartDrawer<Relationship> draft={draft} form={PERIOD_FORM} whose={own.type} words="relationships" {...ways} />
        )}
      </ConflictProvider>
    </FieldsProvider>
  );
}
