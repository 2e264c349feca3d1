import { Popover } from '@base-ui/react/popover';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { Icon } from '../Icon.js';
import type { DescribedField, DescribedRelation } from '../record/described-field.js';
import { useFields } from '../record/FieldsContext.js';
import { newCondition } from './comparisons.js';
import { ConditionForm, RelationForm } from './FilterChip.js';
import { newRelation, type FilterPart } from './filter-tree.js';
import { useFilterFields } from './use-filter-fields.js';

interface FilterMenuProps {
  onAdd: (part: FilterPart) => void;
  onAdvanced: () => void;
}

/** "Filter": choose a field, then what it is compared with. */
export function FilterMenu({ onAdd, onAdvanced }: FilterMenuProps) {
  const translate = useTranslate();
  const { suggested } = useFields();
  const [open, setOpen] = useState(false);
  const [field, setField] = useState<DescribedField>();
  const [relation, setRelation] = useState<DescribedRelation>();
  const show = (opened: boolean) => {
    setOpen(opened);
    if (!opened) return;
    setField(undefined);
    setRelation(undefined);
  };
  const add = (part: FilterPart) => {
    onAdd(part);
    show(false);
  };
  return (
    <span className="fchip add">
      <Popover.Root open={open} onOpenChange={show}>
        <Popover.Trigger>
          <Icon name="plus" small />
          {translate('list.filter')}
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Positioner className="popup-place" sideOffset={6} align="start">
            <Popover.Popup className={field || relation ? 'popup filter-popup' : 'popup'}>
              {field && <ConditionForm condition={newCondition(field, suggested.includes(field.path))} onApply={add} />}
              {relation && <RelationForm part={newRelation(relation.name)} onApply={add} />}
              {!field && !relation && (
                <FieldMenu
                  onChoose={setField}
                  onRelate={setRelation}
                  onAdvanced={() => {
                    show(false);
                    onAdvanced();
                  }}
                />
              )}
            </Popover.Popup>
          </Popover.Positioner>
        </Popover.Portal>
      </Popover.Root>
    </span>
  );
}

interface FieldMenuProps {
  onChoose: (field: DescribedField) => void;
  onRelate: (relation: DescribedRelation) => void;
  onAdvanced: () => void;
}

/** Records have dozens of fields: typing leaves those that fit, Enter takes the first. */
function FieldMenu({ onChoose, onRelate, onAdvanced }: FieldMenuProps) {
  const translate = useTranslate();
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLocaleLowerCase();
  const fits = ({ label }: { label: string }) => label.toLocaleLowerCase().includes(wanted);
  const fields = useFilterFields().filter(fits);
  const relations = useFields().relations.filter(fits);
  const takeFirst = () => {
    if (!wanted) return;
    if (fields[0]) onChoose(fields[0]);
    else if (relations[0]) onRelate(relations[0]);
  };
  return (
    <>
      <Popover.Title className="vh">{translate('list.filter_by')}</Popover.Title>
      <input
        className="input field-search"
        type="search"
        aria-label={translate('list.search_fields')}
        placeholder={translate('list.search_fields')}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
        onKeyDown={(event) => event.key === 'Enter' && takeFirst()}
      />
      <ul className="field-menu">
        {fields.map((field) => (
          <li key={field.path}>
            <button type="button" className="item" onClick={() => onChoose(field)}>
              {field.label}
            </button>
          </li>
        ))}
        {relations.map((relation, index) => (
          <li key={relation.name} className={index === 0 && fields.length > 0 ? 'first-relation' : undefined}>
            <button type="button" className="item" onClick={() => onRelate(relation)}>
              {relation.label}
            </button>
          </li>
        ))}
      </ul>
      {fields.length + relations.length === 0 && <p className="popup-title">{translate('list.no_field')}</p>}
      <button type="button" className="item item-last" onClick={onAdvanced}>
        <Icon name="settings" />
        {translate('list.advanced')}
      </button>
    </>
  );
}
