import { Popover } from '@base-ui/react/popover';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { Icon } from '../Icon.js';
import type { DescribedField } from '../record/described-field.js';
import { useFields } from '../record/FieldsContext.js';
import { comparisonsOf, newCondition } from './comparisons.js';
import { ConditionForm } from './FilterChip.js';
import type { Condition } from './filter-tree.js';

interface FilterMenuProps {
  onAdd: (condition: Condition) => void;
  onAdvanced: () => void;
}

/** "Filter": choose a field, then what it is compared with. */
export function FilterMenu({ onAdd, onAdvanced }: FilterMenuProps) {
  const translate = useTranslate();
  const { suggested } = useFields();
  const [open, setOpen] = useState(false);
  const [field, setField] = useState<DescribedField>();
  const show = (opened: boolean) => {
    setOpen(opened);
    if (opened) setField(undefined);
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
            <Popover.Popup className={field ? 'popup filter-popup' : 'popup'}>
              {field ? (
                <ConditionForm
                  condition={newCondition(field, suggested.includes(field.path))}
                  onApply={(condition) => {
                    onAdd(condition);
                    show(false);
                  }}
                />
              ) : (
                <FieldMenu
                  onChoose={setField}
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

function FieldMenu({ onChoose, onAdvanced }: { onChoose: (field: DescribedField) => void; onAdvanced: () => void }) {
  const translate = useTranslate();
  const fields = useFilterFields();
  return (
    <>
      <Popover.Title className="vh">{translate('list.filter_by')}</Popover.Title>
      <ul className="field-menu">
        {fields.map((field) => (
          <li key={field.path}>
            <button type="button" className="item" onClick={() => onChoose(field)}>
              {field.label}
            </button>
          </li>
        ))}
      </ul>
      <button type="button" className="item item-last" onClick={onAdvanced}>
        <Icon name="settings" />
        {translate('list.advanced')}
      </button>
    </>
  );
}

/** Fields one can filter by, by their name in the current language. */
export function useFilterFields(): DescribedField[] {
  const { fields } = useFields();
  return fields.filter((field) => comparisonsOf(field).length > 0);
}
