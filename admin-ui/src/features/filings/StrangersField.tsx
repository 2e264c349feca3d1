import { useTranslate } from 'ra-core';
import { useId } from 'react';
import { ContactFields } from './ContactFields.js';
import type { FilingDraft, StrangerDraft } from './filing-draft.js';
import { WhyFields } from './WhyFields.js';

interface StrangersFieldProps {
  draft: FilingDraft;
  /** What the last attempt came to. */
  error: unknown;
  onChange: (changed: Partial<FilingDraft>) => void;
}

/** People of the header nobody knows: who is ticked becomes a person. */
export function StrangersField({ draft: { strangers, why }, error, onChange }: StrangersFieldProps) {
  const translate = useTranslate();
  if (strangers.length === 0) return null;
  const change = (stranger: StrangerDraft) =>
    onChange({ strangers: strangers.map((one) => (one.address === stranger.address ? stranger : one)) });
  const ticked = strangers.filter((one) => one.ticked);
  return (
    <fieldset className="filing-choices">
      <legend>{translate('filings.strangers')}</legend>
      <ul>
        {strangers.map((stranger) => (
          <Stranger
            key={stranger.address}
            stranger={stranger}
            path={`newPersons.${ticked.indexOf(stranger)}`}
            error={error}
            onChange={change}
          />
        ))}
      </ul>
      {ticked.length > 0 && <WhyFields why={why} path="why" error={error} onChange={(changed) => onChange({ why: changed })} />}
    </fieldset>
  );
}

interface StrangerProps {
  stranger: StrangerDraft;
  path: string;
  error: unknown;
  onChange: (stranger: StrangerDraft) => void;
}

function Stranger({ stranger, path, error, onChange }: StrangerProps) {
  const translate = useTranslate();
  const id = useId();
  const { address, ticked, contact } = stranger;
  return (
    <li>
      <input id={id} type="checkbox" checked={ticked} onChange={() => onChange({ ...stranger, ticked: !ticked })} />
      <label htmlFor={id}>
        {translate('filings.add_person', { name: [contact.firstName, contact.lastName].filter(Boolean).join(' ') })}
        <small>{address}</small>
      </label>
      {ticked && (
        <ContactFields
          contact={contact}
          path={path}
          error={error}
          onChange={(changed) => onChange({ ...stranger, contact: changed })}
        />
      )}
    </li>
  );
}
