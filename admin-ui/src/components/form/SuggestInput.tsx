import { Autocomplete } from '@base-ui/react/autocomplete';
import { useState, type KeyboardEventHandler, type Ref } from 'react';
import { useSuggestions } from './use-suggestions.js';
import './form.css';

interface SuggestInputProps {
  resource: string;
  /** Whose existing values are offered. */
  field: string;
  value: string;
  onChange: (value: string) => void;
  /** Takes a value that was chosen among those offered; without it that is a change like any other. */
  onChoose?: (value: string) => void;
  onBlur?: () => void;
  onKeyDown?: KeyboardEventHandler<HTMLInputElement>;
  id?: string;
  label?: string;
  describedBy?: string;
  invalid?: boolean;
  maxLength?: number;
  inputRef?: Ref<HTMLInputElement>;
}

/** A free text with the values others have used already, so that "Musterstadt" is spelt one way. */
export function SuggestInput({ resource, field, value, onChange, onChoose, ...input }: SuggestInputProps) {
  const [active, setActive] = useState(false);
  const known = useSuggestions(resource, field, value, active);
  const offered = known.map((entry) => entry.value).filter((entry) => entry !== value);
  const change = (next: string, { reason }: { reason: string }) => {
    if (onChoose && reason === 'item-press') onChoose(next);
    else onChange(next);
  };
  const { label, describedBy, invalid, inputRef, ...attributes } = input;
  return (
    <Autocomplete.Root items={offered} value={value} onValueChange={change} filter={null} openOnInputClick={false}>
      <Autocomplete.Input
        {...attributes}
        ref={inputRef}
        onFocus={() => setActive(true)}
        className="input"
        aria-label={label}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        autoComplete="off"
      />
      <Autocomplete.Portal hidden={offered.length === 0}>
        <Autocomplete.Positioner sideOffset={4} className="choices-layer">
          <Autocomplete.Popup className="choices">
            <Autocomplete.List>
              {(entry: string) => (
                <Autocomplete.Item key={entry} value={entry} className="choice">
                  {entry}
                </Autocomplete.Item>
              )}
            </Autocomplete.List>
          </Autocomplete.Popup>
        </Autocomplete.Positioner>
      </Autocomplete.Portal>
    </Autocomplete.Root>
  );
}
