import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { Glyph } from '../../components/Glyph.js';
import { Icon } from '../../components/Icon.js';
import { useCommandGroups, useHitGroups, type PaletteGroup, type PaletteItem } from './palette.items.js';
import { useSearch } from './use-search.js';

interface PaletteProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

/** Strg + K: finds anything by name and runs the common actions. */
export default function Palette({ open, onOpenChange }: PaletteProps) {
  const translate = useTranslate();
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="veil" />
        <Dialog.Popup className="dialog palette" aria-label={translate('palette.title')}>
          <Choices onDone={() => onOpenChange(false)} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Choices({ onDone }: { onDone: () => void }) {
  const translate = useTranslate();
  const [query, setQuery] = useState('');
  const search = useSearch(query);
  const hits = query.trim() === '' ? [] : (search.data ?? []);
  const groups = [...useHitGroups(hits, query), ...useCommandGroups(query)];

  function run(item: PaletteItem) {
    onDone();
    item.run();
  }

  return (
    <Autocomplete.Root
      open
      inline
      items={groups}
      filter={null}
      value={query}
      onValueChange={setQuery}
      itemToStringValue={(item: PaletteItem) => item.label}
      autoHighlight="always"
      keepHighlight
    >
      <div className="ask">
        <Icon name="search" />
        <Autocomplete.Input aria-label={translate('palette.title')} placeholder={translate('palette.placeholder')} />
        <Dialog.Close className="btn s icon quiet" aria-label={translate('shell.close')}>
          <Icon name="close" small />
        </Dialog.Close>
      </div>
      <Autocomplete.Status className="status">
        <Status search={search} found={hits.length} query={query} />
      </Autocomplete.Status>
      <Autocomplete.Empty>{!search.isFetching && <p className="nothing">{translate('palette.nothing')}</p>}</Autocomplete.Empty>
      <Autocomplete.List className="list">
        {(group: PaletteGroup) => (
          <Autocomplete.Group key={group.label} items={group.items}>
            <Autocomplete.GroupLabel className="label">{group.label}</Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(item: PaletteItem) => (
                <Autocomplete.Item key={item.id} value={item} className="item" onClick={() => run(item)}>
                  <Sign item={item} />
                  <span className="grow">{item.label}</span>
                  {item.detail && <small>{item.detail}</small>}
                </Autocomplete.Item>
              )}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
      <p className="hint" aria-hidden="true">
        {translate('palette.hint')}
      </p>
    </Autocomplete.Root>
  );
}

function Sign({ item }: { item: PaletteItem }) {
  if (item.family) return <Glyph family={item.family} />;
  return <Icon name={item.icon ?? 'right'} />;
}

interface StatusProps {
  search: ReturnType<typeof useSearch>;
  found: number;
  query: string;
}

function Status({ search, found, query }: StatusProps) {
  const translate = useTranslate();
  if (query.trim() === '') return null;
  if (search.isError) return translate('palette.failed');
  if (search.isFetching) return translate('palette.searching');
  return search.data ? translate('palette.found', { smart_count: found }) : null;
}
