import { useTranslate } from 'ra-core';
import { RelationFields, useFields } from '../record/FieldsContext.js';
import { newRelation, type RelationPart } from './filter-tree.js';
import { GroupEditor } from './GroupEditor.js';

interface RelationEditorProps {
  part: RelationPart;
  onChange: (part: RelationPart) => void;
  /** Where it was chosen already which relation is meant. */
  fixed?: boolean;
}

/** There is something related, or nothing of the kind; and what is asked of it. */
export function RelationEditor({ part, onChange, fixed = false }: RelationEditorProps) {
  const translate = useTranslate();
  const { relations } = useFields();
  const relation = relations.find(({ name }) => name === part.relation);
  return (
    <div className="relation-editor">
      <div className="group-head">
        <select
          className="input"
          aria-label={translate('list.holds')}
          value={part.negated ? 'without' : 'with'}
          onChange={({ target: { value } }) => onChange({ ...part, negated: value === 'without' })}
        >
          <option value="with">{translate('list.relation.with')}</option>
          <option value="without">{translate('list.relation.without')}</option>
        </select>
        {!fixed && (
          <select
            className="input"
            aria-label={translate('list.relation.which')}
            value={part.relation}
            onChange={({ target: { value } }) => onChange({ ...newRelation(value), negated: part.negated })}
          >
            {relations.map(({ name, label }) => (
              <option key={name} value={name}>
                {label}
              </option>
            ))}
          </select>
        )}
      </div>
      {relation && (
        <RelationFields relation={relation}>
          <GroupEditor group={part.where} depth={Infinity} onChange={(where) => onChange({ ...part, where })} />
        </RelationFields>
      )}
    </div>
  );
}
