import { Combobox } from '@base-ui/react/combobox';
import { keepPreviousData } from '@tanstack/react-query';
import { useGetList, useGetMany, useTranslate, type RaRecord } from 'ra-core';
import { useState } from 'react';
import { Icon } from '../Icon.js';
import './form.css';

interface Named extends RaRecord {
  id: string;
  name: string;
}

interface ReferenceListInputProps {
  resource: string;
  /** Ids of the chosen records, in their order. */
  value: readonly string[];
  onChange: (ids: string[]) => void;
  onBlur?: () => void;
  id?: string;
  label?: string;
  describedBy?: string;
  invalid?: boolean;
  maxItems?: number;
  /** Which records are offered. */
  filter?: Readonly<Record<string, string>>;
  /** Makes a record that is missing and answers its id. */
  onCreate?: (name: string) => Promise<string | undefined>;
}

/** Stands among the choices for the record that is to be made. */
const NEW = 'new';

/** Several other records by name, as chips; what is missing can be made where it is needed. */
export function ReferenceListInput(props: ReferenceListInputProps) {
  const { resource, value, onChange, onBlur, id, label, describedBy, invalid, maxItems, filter, onCreate } = props;
  const translate = useTranslate();
  const [typed, setTyped] = useState('');
  const wanted = typed.trim();
  const { data: known } = useGetMany<Named>(resource, { ids: [...value] }, { enabled: value.length > 0 });
  const chosen = value.flatMap((each) => known?.find((record) => record?.id === each) ?? []);
  const offered = useOffered(resource, wanted, filter).filter((record) => !value.includes(record.id));
  const full = maxItems !== undefined && value.length >= maxItems;
  const missing = onCreate && wanted && ![...offered, ...chosen].some(({ name }) => sameName(name, wanted));
  const items = full ? [] : [...offered, ...(missing ? [{ id: NEW, name: wanted }] : [])];

  const choose = async (records: readonly Named[]) => {
    const ids = records.map((record) => record.id).filter((each) => each !== NEW);
    setTyped('');
    if (!records.some((record) => record.id === NEW)) return onChange(ids);
    const made = await onCreate?.(wanted);
    if (made) onChange([...ids, made]);
  };

  return (
    <Combobox.Root
      multiple
      items={[...items, ...chosen]}
      filteredItems={items}
      value={chosen}
      onValueChange={(records: Named[]) => void choose(records)}
      inputValue={typed}
      onInputValueChange={setTyped}
      itemToStringLabel={({ name }: Named) => name}
      isItemEqualToValue={(one: Named, other: Named) => one.id === other.id}
    >
      <Combobox.Chips className="list-input">
        {chosen.map((record) => (
          <Combobox.Chip key={record.id} className="chip">
            {record.name}
            <Combobox.ChipRemove className="chip-x">
              <Icon name="close" small />
              <span className="vh">{translate('form.remove_entry', { entry: record.name })}</span>
            </Combobox.ChipRemove>
          </Combobox.Chip>
        ))}
        <Combobox.Input
          id={id}
          className="input"
          aria-label={label}
          aria-describedby={describedBy}
          aria-invalid={invalid || undefined}
          placeholder={full ? undefined : translate('form.search_by_name')}
          onBlur={onBlur}
        />
      </Combobox.Chips>
      <Combobox.Portal>
        <Combobox.Positioner sideOffset={4} className="choices-layer">
          <Combobox.Popup className="choices">
            <Combobox.Empty className="choices-empty">{translate('form.nothing_found')}</Combobox.Empty>
            <Combobox.List>
              {(record: Named) => (
                <Combobox.Item key={record.id} value={record} className="choice">
                  {record.id === NEW ? translate('form.create_entry', { entry: record.name }) : record.name}
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}

/** The records that fit what was typed, alike ones among them. */
function useOffered(resource: string, q: string, filter: ReferenceListInputProps['filter']): Named[] {
  const { data = [] } = useGetList<Named>(
    resource,
    { filter: { ...filter, ...(q && { q }) }, sort: { field: 'name', order: 'ASC' }, pagination: { page: 1, perPage: 50 } },
    { placeholderData: keepPreviousData },
  );
  return data;
}

function sameName(one: string, other: string): boolean {
  return one.toLocaleLowerCase() === other.toLocaleLowerCase();
}
