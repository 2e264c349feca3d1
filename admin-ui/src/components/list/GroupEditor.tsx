import { useTranslate } from 'ra-core';
import { Icon } from '../Icon.js';
import { RelationFields, useFields } from '../record/FieldsContext.js';
import { asOffered, newCondition } from './comparisons.js';
import { ComparisonSelect } from './ConditionEditor.js';
import { newRelation, type Condition, type ConditionGroup, type FilterPart, type RelationPart } from './filter-tree.js';
import { ValueInput } from './ValueInput.js';
import { useFilterField, useFilterFields } from './use-filter-fields.js';

/** How deep groups may lie in each other here; the API allows more than anybody reads. */
const MAX_DEPTH = 3;

interface GroupEditorProps {
  group: ConditionGroup;
  depth: number;
  onChange: (group: ConditionGroup) => void;
  onRemove?: () => void;
}

/** Conditions joined in one of four ways, with groups and relations inside. */
export function GroupEditor({ group, depth, onChange, onRemove }: GroupEditorProps) {
  const translate = useTranslate();
  const [first] = useFilterFields();
  const {
    relations: [relation],
  } = useFields();
  const setParts = (parts: FilterPart[]) => onChange({ ...group, parts });
  const replace = (index: number, part?: FilterPart) =>
    setParts(group.parts.flatMap((other, position) => (position === index ? (part ?? []) : other)));
  const mode = `${group.negated ? 'not_' : ''}${group.join}`;

  return (
    <fieldset className="group-editor">
      <legend className="vh">{translate(`list.join.${mode}`)}</legend>
      <div className="group-head">
        <select
          className="input"
          aria-label={translate('list.join_label')}
          value={mode}
          onChange={({ target: { value } }) =>
            onChange({ ...group, negated: value.startsWith('not_'), join: value.endsWith('or') ? 'or' : 'and' })
          }
        >
          {['and', 'or', 'not_and', 'not_or'].map((join) => (
            <option key={join} value={join}>
              {translate(`list.join.${join}`)}
            </option>
          ))}
        </select>
        {onRemove && <RemovePart onRemove={onRemove} label={translate('list.remove_group')} />}
      </div>
      <ul>
        {group.parts.map((part, index) => (
          // Parts have no identity but their place.
          <li key={index}>
            <PartEditor
              part={part}
              depth={depth + 1}
              onChange={(changed) => replace(index, changed)}
              onRemove={() => replace(index)}
            />
          </li>
        ))}
      </ul>
      {first && (
        <div className="btns">
          <button type="button" className="btn s act" onClick={() => setParts([...group.parts, newCondition(first)])}>
            <Icon name="plus" small />
            {translate('list.add_condition')}
          </button>
          {depth < MAX_DEPTH && (
            <button
              type="button"
              className="btn s quiet"
              onClick={() =>
                setParts([...group.parts, { type: 'group', join: 'or', negated: false, parts: [newCondition(first)] }])
              }
            >
              <Icon name="plus" small />
              {translate('list.add_group')}
            </button>
          )}
          {relation && (
            <button type="button" className="btn s quiet" onClick={() => setParts([...group.parts, newRelation(relation.name)])}>
              <Icon name="plus" small />
              {translate('list.add_relation')}
            </button>
          )}
        </div>
      )}
    </fieldset>
  );
}

interface PartEditorProps {
  part: FilterPart;
  depth: number;
  onChange: (part: FilterPart) => void;
  onRemove: () => void;
}

function PartEditor({ part, depth, onChange, onRemove }: PartEditorProps) {
  const translate = useTranslate();
  if (part.type === 'group') return <GroupEditor group={part} depth={depth} onChange={onChange} onRemove={onRemove} />;
  if (part.type === 'condition') return <ConditionLine condition={part} onChange={onChange} onRemove={onRemove} />;
  return (
    <div className="relation-line">
      <RelationEditor part={part} onChange={onChange} />
      <RemovePart onRemove={onRemove} label={translate('list.remove_relation')} />
    </div>
  );
}

interface ConditionLineProps {
  condition: Condition;
  onChange: (condition: Condition) => void;
  onRemove: () => void;
}

function ConditionLine({ condition: given, onChange, onRemove }: ConditionLineProps) {
  const translate = useTranslate();
  const { suggested } = useFields();
  const choices = useFilterFields();
  const fieldOf = useFilterField();
  const field = fieldOf(given.field);
  const condition = asOffered(field, given);
  return (
    <div className="condition-line">
      <select
        className="input"
        aria-label={translate('list.field')}
        value={field.path}
        onChange={({ target: { value } }) => onChange(newCondition(fieldOf(value), suggested.includes(value)))}
      >
        {choices.map(({ path, label }) => (
          <option key={path} value={path}>
            {label}
          </option>
        ))}
      </select>
      <select
        className="input"
        aria-label={translate('list.holds')}
        value={condition.negated ? 'not' : 'is'}
        onChange={({ target: { value } }) => onChange({ ...condition, negated: value === 'not' })}
      >
        <option value="is">{translate('list.does_hold')}</option>
        <option value="not">{translate('list.does_not_hold')}</option>
      </select>
      <div className="condition-value">
        <ComparisonSelect field={field} condition={condition} onChange={onChange} />
        <ValueInput field={field} condition={condition} onChange={(value) => onChange({ ...condition, value })} />
      </div>
      <RemovePart onRemove={onRemove} label={translate('list.remove_filter', { name: field.label })} />
    </div>
  );
}

function RemovePart({ onRemove, label }: { onRemove: () => void; label: string }) {
  return (
    <button type="button" className="btn s icon quiet" onClick={onRemove}>
      <Icon name="close" small />
      <span className="vh">{label}</span>
    </button>
  );
}

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
