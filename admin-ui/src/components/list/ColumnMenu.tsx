import { Popover } from '@base-ui/react/popover';
import { useTranslate } from 'ra-core';
import { useId, useState } from 'react';
import { useFields } from '../record/FieldsContext.js';
import { ListTool } from './FilterBar.js';

interface ColumnMenuProps {
  columns: readonly string[];
  /** Fields that can be shown, in the order of the columns. */
  available: readonly string[];
  onChange: (columns: string[]) => void;
}

/** Which fields the list shows; the first, the name, always stays. */
export function ColumnMenu(props: ColumnMenuProps) {
  const translate = useTranslate();
  return (
    <Popover.Root>
      <Popover.Trigger className="btn s quiet">
        <ListTool icon="columns" label={translate('list.columns')} />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner className="popup-place" sideOffset={4} align="end">
          <Popover.Popup className="popup choice-list">
            <Popover.Title className="popup-title">{translate('list.columns')}</Popover.Title>
            <ColumnChoice {...props} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** Remembers by itself what is ticked: the list follows when its rows are drawn anew, the box must do so at once. */
function ColumnChoice({ columns, available, onChange }: ColumnMenuProps) {
  const id = useId();
  const { fields } = useFields();
  const [chosen, setChosen] = useState(columns);
  const [first, ...others] = fields.filter(({ path }) => available.includes(path));
  const toggle = (path: string) => {
    const wanted = chosen.includes(path) ? chosen.filter((column) => column !== path) : [...chosen, path];
    setChosen(wanted);
    onChange([first, ...others].flatMap((field) => (field && wanted.includes(field.path) ? [field.path] : [])));
  };
  return (
    <ul>
      {others.map(({ path, label }) => (
        <li key={path}>
          <input type="checkbox" id={`${id}-${path}`} checked={chosen.includes(path)} onChange={() => toggle(path)} />
          <label htmlFor={`${id}-${path}`}>{label}</label>
        </li>
      ))}
    </ul>
  );
}
