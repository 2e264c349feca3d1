import { Popover } from '@base-ui/react/popover';
import type { TopicReference } from '@knotenpunkt/shared';
import { useGetOne, useTranslate } from 'ra-core';
import { useState, type ReactNode, type SubmitEvent } from 'react';
import { useLanguage } from '../use-language.js';
import { Icon } from '../Icon.js';
import { RelationFields, useFields } from '../record/FieldsContext.js';
import { FieldValue } from '../record/FieldValue.js';
import { asOffered } from './comparisons.js';
import { conditionInWords } from './condition-text.js';
import { ConditionEditor } from './ConditionEditor.js';
import { isComplete, isWhole, type Condition, type ConditionGroup, type FilterPart, type RelationPart } from './filter-tree.js';
import { RelationEditor } from './GroupEditor.js';
import { useFilterField } from './use-filter-fields.js';

interface FilterChipProps {
  part: FilterPart;
  onChange: (part: FilterPart) => void;
  onRemove: () => void;
  onAdvanced: () => void;
}

/** One part of the filter: says what it asks for, opens to be changed, goes at a click. */
export function FilterChip({ part, onChange, onRemove, onAdvanced }: FilterChipProps) {
  if (part.type === 'group') return <GroupChip group={part} onOpen={onAdvanced} onRemove={onRemove} />;
  if (part.type === 'relation') return <RelationChip part={part} onChange={onChange} onRemove={onRemove} />;
  return <ConditionChip condition={part} onChange={onChange} onRemove={onRemove} />;
}

function ConditionChip({
  condition,
  onChange,
  onRemove,
}: { condition: Condition } & Omit<FilterChipProps, 'part' | 'onAdvanced'>) {
  const field = useFilterField()(condition.field);
  const [open, setOpen] = useState(false);
  return (
    <span className={condition.negated ? 'fchip negated' : 'fchip'}>
      <Popover.Root open={open} onOpenChange={setOpen}>
        <Popover.Trigger>
          <ConditionWords condition={condition} />
          <Icon name="down" small />
        </Popover.Trigger>
        <FilterPopup>
          <ConditionForm
            condition={asOffered(field, condition)}
            onApply={(changed) => {
              onChange(changed);
              setOpen(false);
            }}
          />
        </FilterPopup>
      </Popover.Root>
      <RemoveButton name={field.label} onRemove={onRemove} />
    </span>
  );
}

function ConditionWords({ condition }: { condition: Condition }) {
  const { resource } = useFields();
  const translate = useTranslate();
  const language = useLanguage();
  const field = useFilterField()(condition.field);
  if (field.type === 'topic_list' && typeof condition.value === 'string') return <TopicWords condition={condition} />;
  const { subject, value } = conditionInWords(resource, field, condition, { translate, language });
  return (
    <span className="fchip-words">
      {subject}:{' '}
      <b>
        {['reference', 'party_list', 'reference_list'].includes(field.type) && condition.op !== 'empty' ? (
          <FieldValue field={field} value={condition.value} />
        ) : (
          value
        )}
      </b>
    </span>
  );
}

/** "Handlungsfeld: Beratung" */
function TopicWords({ condition: { value, negated } }: { condition: Condition }) {
  const translate = useTranslate();
  const { data } = useGetOne<TopicReference>('topics', { id: String(value) });
  const subject = data && [translate(`topics.list.${data.list}`), negated && translate('list.not')].filter(Boolean).join(' ');
  return (
    <span className="fchip-words">
      {data && `${subject}: `}
      <b>{data?.name}</b>
    </span>
  );
}

/** A pop-over in which a part of the filter is changed. Nothing changes before "apply". */
function FilterPopup({ children }: { children: ReactNode }) {
  return (
    <Popover.Portal>
      <Popover.Positioner className="popup-place" sideOffset={6} align="start">
        <Popover.Popup className="popup filter-popup">{children}</Popover.Popup>
      </Popover.Positioner>
    </Popover.Portal>
  );
}

export function ConditionForm({ condition, onApply }: { condition: Condition; onApply: (condition: Condition) => void }) {
  const translate = useTranslate();
  const [edited, setEdited] = useState(condition);
  const field = useFilterField()(condition.field);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isComplete(edited)) onApply(edited);
  };
  return (
    <form className="filter-form" onSubmit={submit}>
      <Popover.Title className="popup-title" render={<h2 />}>
        {field.label}
      </Popover.Title>
      <ConditionEditor field={field} condition={edited} onChange={setEdited} />
      <button type="submit" className="btn s primary" disabled={!isComplete(edited)}>
        {translate('list.apply')}
      </button>
    </form>
  );
}

/** "Ohne Gruppen & Gremien: Art Arbeitsgruppe". */
function RelationChip({ part, onChange, onRemove }: { part: RelationPart } & Omit<FilterChipProps, 'part' | 'onAdvanced'>) {
  const translate = useTranslate();
  const { relations } = useFields();
  const relation = relations.find(({ name }) => name === part.relation);
  const [open, setOpen] = useState(false);
  const label = relation?.label ?? part.relation;
  const { parts } = part.where;
  return (
    <span className={part.negated ? 'fchip negated' : 'fchip'}>
      <Popover.Root open={open} onOpenChange={setOpen}>
        <Popover.Trigger>
          <span className="fchip-words">
            {translate(part.negated ? 'list.relation.without' : 'list.relation.with')} <b>{label}</b>
            {relation && parts.length > 0 && (
              <RelationFields relation={relation}>
                <RelationWords where={part.where} />
              </RelationFields>
            )}
          </span>
          <Icon name="down" small />
        </Popover.Trigger>
        <FilterPopup>
          <RelationForm
            part={part}
            onApply={(changed) => {
              onChange(changed);
              setOpen(false);
            }}
          />
        </FilterPopup>
      </Popover.Root>
      <RemoveButton name={label} onRemove={onRemove} />
    </span>
  );
}

/** What is asked of related records; more than one condition is only counted. */
function RelationWords({ where: { join, parts } }: { where: ConditionGroup }) {
  const translate = useTranslate();
  const [first] = parts;
  if (parts.length === 1 && first?.type === 'condition')
    return (
      <>
        {' · '}
        <ConditionWords condition={first} />
      </>
    );
  return ` · ${translate(`list.group.${join}`, { smart_count: parts.length })}`;
}

export function RelationForm({ part, onApply }: { part: RelationPart; onApply: (part: RelationPart) => void }) {
  const translate = useTranslate();
  const { relations } = useFields();
  const [edited, setEdited] = useState(part);
  const whole = isWhole(edited);
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (whole) onApply(edited);
  };
  return (
    <form className="filter-form" onSubmit={submit}>
      <Popover.Title className="popup-title" render={<h2 />}>
        {relations.find(({ name }) => name === part.relation)?.label ?? part.relation}
      </Popover.Title>
      <RelationEditor part={edited} onChange={setEdited} fixed />
      {!whole && <p className="small soft">{translate('list.incomplete')}</p>}
      <button type="submit" className="btn s primary" disabled={!whole}>
        {translate('list.apply')}
      </button>
    </form>
  );
}

function GroupChip({ group, onOpen, onRemove }: { group: ConditionGroup; onOpen: () => void; onRemove: () => void }) {
  const translate = useTranslate();
  const words = translate(`list.group.${group.join}`, { smart_count: group.parts.length });
  return (
    <span className={group.negated ? 'fchip negated' : 'fchip'}>
      <button type="button" onClick={onOpen}>
        <b>{group.negated ? translate('list.group.not', { group: words }) : words}</b>
        <Icon name="down" small />
      </button>
      <RemoveButton name={words} onRemove={onRemove} />
    </span>
  );
}

function RemoveButton({ name, onRemove }: { name: string; onRemove: () => void }) {
  const translate = useTranslate();
  return (
    <button type="button" onClick={onRemove}>
      <Icon name="close" small />
      <span className="vh">{translate('list.remove_filter', { name })}</span>
    </button>
  );
}
