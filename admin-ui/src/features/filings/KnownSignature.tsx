import type { KnownSigner, MailSignature, Person, ProposedValue, SignatureInput } from '@knotenpunkt/shared';
import { POSITION_FIELDS } from '@knotenpunkt/shared/persons';
import { useMutation } from '@tanstack/react-query';
import { useGetOne, useNotify, useTranslate } from 'ra-core';
import { useId, useState } from 'react';
import { RecordLink } from '../../app/layout/RecordLink.js';
import { Icon } from '../../components/Icon.js';
import { FieldsProvider } from '../../components/record/FieldsContext.js';
import { problemText } from '../../data/problem.js';
import { ChangePositionDrawer } from '../position-changes/index.js';
import { applySignature, useRefresh } from './filings.api.js';

interface KnownSignatureProps {
  known: KnownSigner;
  signature: MailSignature;
  /** Absent where a mail is filed besides. */
  onDone?: () => void;
}

type Of = 'person' | 'position';

const keyOf = (of: Of, { field }: ProposedValue): string => `${of}.${field}`;

/** Field by field what a signature says otherwise; what is ticked is taken over. */
export function KnownSignature({ known, signature, onDone }: KnownSignatureProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const { mutate, error, isPending, isSuccess } = useMutation({
    mutationFn: () => applySignature(inputOf(known, ticked)),
    onSuccess: () => {
      refresh();
      notify('filings.signature.taken_over');
      onDone?.();
    },
  });
  const rows = [
    ...known.values.map((value) => ({ of: 'person' as const, value })),
    ...(known.position?.values ?? []).map((value) => ({ of: 'position' as const, value })),
  ];
  const tick = (key: string) => setTicked(ticked.includes(key) ? ticked.filter((one) => one !== key) : [...ticked, key]);
  if (isSuccess) return <p role="status">{translate('filings.signature.taken_over')}</p>;
  return (
    <>
      <p>
        <RecordLink resource="persons" record={known} />
        {known.position && <span className="soft"> – {known.position.organisation.name}</span>}
      </p>
      {(known.movedTo ?? known.movedToName) !== null && <Moved known={known} signature={signature} />}
      {rows.length > 0 && (
        <ul className="filing-values">
          {rows.map(({ of, value }) => (
            <Value key={keyOf(of, value)} of={of} value={value} ticked={ticked.includes(keyOf(of, value))} onTick={tick} />
          ))}
        </ul>
      )}
      {rows.length === 0 && !known.movedTo && !known.movedToName && (
        <p className="soft">{translate('filings.signature.nothing_new')}</p>
      )}
      <div role="alert">{error !== null && <p className="notice problem">{problemText(translate, error)}</p>}</div>
      <div className="btns">
        {rows.length > 0 && (
          <button type="button" className="btn primary" disabled={ticked.length === 0 || isPending} onClick={() => mutate()}>
            {translate('filings.signature.take_over')}
          </button>
        )}
        {onDone && (
          <button type="button" className="btn quiet" onClick={onDone}>
            {translate('filings.do_not_file')}
          </button>
        )}
      </div>
    </>
  );
}

interface ValueProps {
  of: Of;
  value: ProposedValue;
  ticked: boolean;
  onTick: (key: string) => void;
}

function Value({ of, value, ticked, onTick }: ValueProps) {
  const translate = useTranslate();
  const id = useId();
  const { field, before, after } = value;
  return (
    <li>
      <input id={id} type="checkbox" checked={ticked} onChange={() => onTick(keyOf(of, value))} />
      <label htmlFor={id}>
        <small>{translate(`${of}s.fields.${field}`)}</small>
        {before ? <del>{before}</del> : <span className="muted">{translate('filings.signature.empty')}</span>}{' '}
        <Icon name="right" small /> <ins>{after}</ins>
      </label>
    </li>
  );
}

/** Somebody works elsewhere now: what becomes of seats and invitations is asked where positions change. */
function Moved({ known, signature }: { known: KnownSigner; signature: MailSignature }) {
  const translate = useTranslate();
  const [changing, setChanging] = useState(false);
  const { data: person } = useGetOne<Person>('persons', { id: known.id });
  const former = person?.positions.find(({ main }) => main) ?? person?.positions[0];
  const begins = {
    organisationId: known.movedTo?.id ?? null,
    function: signature.function,
    department: signature.department,
    email: signature.email,
    phone: signature.phone ?? signature.mobile,
  };
  return (
    <div className="notice">
      <Icon name="alert" />
      <p className="grow">
        {translate('filings.signature.moved', { name: known.name, organisation: known.movedTo?.name ?? known.movedToName ?? '' })}
        {!known.movedTo && <small>{translate('filings.signature.moved_unknown')}</small>}
      </p>
      <button type="button" className="btn s" disabled={!former} onClick={() => setChanging(true)}>
        {translate('filings.signature.change_position')}
      </button>
      {changing && former && (
        <FieldsProvider resource="positions" path="" declared={POSITION_FIELDS} suggested={[]} fixed>
          <ChangePositionDrawer
            position={former}
            begins={begins}
            onClose={() => setChanging(false)}
            onReopen={() => setChanging(true)}
          />
        </FieldsProvider>
      )}
    </div>
  );
}

function inputOf({ id, version, values, position }: KnownSigner, ticked: readonly string[]): SignatureInput {
  const chosen = (of: Of, proposed: readonly ProposedValue[]): Record<string, string> =>
    Object.fromEntries(proposed.filter((value) => ticked.includes(keyOf(of, value))).map(({ field, after }) => [field, after]));
  const own = chosen('person', values);
  const there = chosen('position', position?.values ?? []);
  return {
    personId: id,
    ...(Object.keys(own).length > 0 && { person: { version, ...own } }),
    ...(position && Object.keys(there).length > 0 && { position: { id: position.id, version: position.version, ...there } }),
  };
}
