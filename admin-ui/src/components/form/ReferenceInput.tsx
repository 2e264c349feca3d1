import { Combobox } from '@base-ui/react/combobox';
import { keepPreviousData } from '@tanstack/react-query';
import { useGetList, useGetOne, useTranslate, type RaRecord } from 'ra-core';
import { useState, type ReactNode } from 'react';
import { Icon } from '../Icon.js';
import './form.css';

interface Named extends RaRecord {
  id: string;
}

interface ReferenceInputProps {
  resource: string;
  /** Id of the chosen record. */
  value: string | null;
  onChange: (id: string | null) => void;
  onBlur?: () => void;
  id?: string;
  label?: string;
  describedBy?: string;
  invalid?: boolean;
  /** A record that may not be chosen, such as the one being edited. */
  exclude?: string;
  /** Field that names a record, where it is not its name. */
  nameField?: string;
  /** Order of the choices, where they do not stand in that of their names. */
  sortField?: string;
  /** Records can be searched by their name field only. */
  plainSearch?: boolean;
  /** Which records are offered. */
  filter?: Readonly<Record<string, readonly string[]>>;
  /** How one record reads in the list of choices. */
  renderOption?: (record: Named) => ReactNode;
}

/** Finds another record by name. */
export function ReferenceInput(props: ReferenceInputProps) {
  const { resource, value, onChange, exclude, renderOption, nameField = 'name', ...input } = props;
  const translate = useTranslate();
  const [query, setQuery] = useState('');
  const { data: chosen } = useGetOne<Named>(resource, { id: value ?? '' }, { enabled: Boolean(value) });
  const selected = value && chosen?.id === value ? chosen : null;
  const nameOf = (record: Named) => String(record[nameField]);
  const offered = useOffered(props, selected && query === nameOf(selected) ? '' : query.trim());
  const items = offered.filter(({ id }) => id !== exclude);
  const { id, label, describedBy, invalid, onBlur } = input;

  return (
    <Combobox.Root
      items={selected && !items.some((item) => item.id === selected.id) ? [...items, selected] : items}
      filteredItems={items}
      value={selected}
      onValueChange={(record: Named | null) => onChange(record?.id ?? null)}
      onInputValueChange={setQuery}
      itemToStringLabel={nameOf}
      isItemEqualToValue={(one: Named, other: Named) => one.id === other.id}
    >
      <Combobox.InputGroup className="combo">
        <Combobox.Input
          id={id}
          className="input"
          aria-label={label}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
          placeholder={translate('form.search_by_name')}
          onBlur={onBlur}
        />
        <Combobox.Clear className="btn s icon quiet" aria-label={translate('form.clear')}>
          <Icon name="close" small />
        </Combobox.Clear>
      </Combobox.InputGroup>
      <Combobox.Portal>
        <Combobox.Positioner sideOffset={4} className="choices-layer">
          <Combobox.Popup className="choices">
            <Combobox.Empty className="choices-empty">{translate('form.nothing_found')}</Combobox.Empty>
            <Combobox.List>
              {(record: Named) => (
                <Combobox.Item key={record.id} value={record} className="choice">
                  {renderOption?.(record) ?? nameOf(record)}
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}

/** The records that fit what was typed. */
function useOffered(
  { resource, nameField = 'name', sortField = nameField, plainSearch, filter = {} }: ReferenceInputProps,
  q: string,
): Named[] {
  const found = plainSearch ? { where: { field: nameField, op: 'contains', value: q } } : { q };
  const { data = [] } = useGetList<Named>(
    resource,
    {
      filter: q ? { ...filter, ...found } : filter,
      sort: { field: sortField, order: 'ASC' },
      pagination: { page: 1, perPage: 20 },
    },
    { placeholderData: keepPreviousData },
  );
  return data;
}
