import { useTranslate } from 'ra-core';
import { useEffect, useState } from 'react';
import { Icon } from '../Icon.js';
import './list.css';

/** Milliseconds without a key press after which the list follows what was typed. */
const PAUSE = 250;

/** Where the keyboard shortcut leads. */
export const LIST_SEARCH_ID = 'list-search';

interface Typed {
  text: string;
  /** False once the list was told. */
  pending: boolean;
}

interface ListSearchProps {
  value: string;
  onChange: (value: string) => void;
  /** What is searched, where it is not a list; already translated. */
  label?: string;
}

/** Narrows the list by a text while typing. */
export function ListSearch({ value, onChange, label }: ListSearchProps) {
  const translate = useTranslate();
  const name = label ?? translate('list.search');
  const [typed, setTyped] = useState<Typed>({ text: value, pending: false });
  // A filter reset elsewhere empties the field; a space still being typed does not.
  const text = typed.pending || typed.text.trim() === value ? typed.text : value;

  useEffect(() => {
    if (!typed.pending) return undefined;
    const timer = setTimeout(() => {
      onChange(typed.text.trim());
      setTyped({ ...typed, pending: false });
    }, PAUSE);
    return () => clearTimeout(timer);
  }, [onChange, typed]);

  return (
    <div className="list-search">
      <Icon name="search" small />
      <label className="vh" htmlFor={LIST_SEARCH_ID}>
        {name}
      </label>
      <input
        id={LIST_SEARCH_ID}
        type="search"
        autoComplete="off"
        placeholder={name}
        value={text}
        onChange={(event) => setTyped({ text: event.target.value, pending: true })}
      />
    </div>
  );
}
