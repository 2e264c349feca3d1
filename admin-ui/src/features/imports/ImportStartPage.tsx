import { IMPORT_MAX_BYTES, IMPORT_TARGETS, type ImportTarget } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useId } from 'react';
import { useSearchParams } from 'react-router';
import { ReferenceInput } from '../../components/form/ReferenceInput.js';
import { Page } from '../../components/Page.js';
import { Crumbs } from '../../components/record/RecordTools.js';
import { FileDrop } from './FileDrop.js';
import { PATH, targetFrom } from './import-layout.js';
import './imports.css';
import { Steps } from './Steps.js';
import { useFileUpload } from './use-file-upload.js';

/** Where memberships and seats belong, unless a column of the file says it. */
const PLACES = { memberships: 'network', seats: 'group' } as const;

/** A file is chosen, and what its rows become. */
export function ImportStartPage() {
  const translate = useTranslate();
  const [params, setParams] = useSearchParams();
  const target = targetFrom(params.get('target'));
  const order = { target, networkId: params.get('networkId'), groupId: params.get('groupId') };
  const upload = useFileUpload(order);
  const choose = (changes: Record<string, string>) => setParams({ target, ...changes }, { replace: true });
  return (
    <Page title={translate('imports.start')}>
      <div className="record-way">
        <Crumbs label={translate('imports.title')} to={PATH} />
      </div>
      <h1>{translate('imports.start')}</h1>
      <Steps current="file" />
      <div className="import-start">
        <Targets target={target} onChoose={(chosen) => choose({ target: chosen })} />
        {(target === 'memberships' || target === 'seats') && (
          <Place
            key={target}
            kind={PLACES[target]}
            value={order[`${PLACES[target]}Id`]}
            onChange={(id) => choose(id ? { [`${PLACES[target]}Id`]: id } : {})}
          />
        )}
        <FileDrop upload={upload} />
        <ul className="soft small import-hints">
          <li>{translate('imports.hints.formats', { limit: IMPORT_MAX_BYTES / 1024 / 1024 })}</li>
          <li>{translate('imports.hints.nothing_yet')}</li>
          <li>{translate('imports.hints.pictures')}</li>
        </ul>
      </div>
    </Page>
  );
}

function Targets({ target, onChoose }: { target: ImportTarget; onChoose: (target: ImportTarget) => void }) {
  const translate = useTranslate();
  const name = useId();
  return (
    <fieldset className="import-targets">
      <legend>{translate('imports.what')}</legend>
      {IMPORT_TARGETS.map((candidate) => (
        <div key={candidate} className="import-target">
          <input
            type="radio"
            id={name + candidate}
            name={name}
            aria-describedby={`${name + candidate}-hint`}
            checked={candidate === target}
            onChange={() => onChoose(candidate)}
          />
          <span>
            <label htmlFor={name + candidate}>{translate(`imports.targets.${candidate}`)}</label>
            <small id={`${name + candidate}-hint`}>{translate(`imports.target_hints.${candidate}`)}</small>
          </span>
        </div>
      ))}
    </fieldset>
  );
}

interface PlaceProps {
  kind: 'network' | 'group';
  value: string | null;
  onChange: (id: string | null) => void;
}

function Place({ kind, value, onChange }: PlaceProps) {
  const translate = useTranslate();
  const id = useId();
  return (
    <div className="field import-place">
      <label htmlFor={id}>{translate(`imports.place.${kind}`)}</label>
      <ReferenceInput id={id} describedBy={`${id}-hint`} resource={`${kind}s`} value={value} onChange={onChange} />
      <span id={`${id}-hint`} className="hint">
        {translate('imports.place.hint')}
      </span>
    </div>
  );
}
