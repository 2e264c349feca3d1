import type { MatchedResource } from '@knotenpunkt/shared/duplicates';
import { useTranslate, type RaRecord } from 'ra-core';
import { useId, useState } from 'react';
import { useNavigate } from 'react-router';
import { FormDrawer } from '../../components/form/FormDrawer.js';
import { ReferenceInput } from '../../components/form/ReferenceInput.js';
import { comparePath } from './duplicate-paths.js';

interface MergeWithDrawerProps {
  resource: MatchedResource;
  /** The record one comes from: it is kept unless somebody turns them round. */
  id: string;
  onClose: () => void;
}

/** From the page of a record to another one that is the same, though nothing has found it: both are compared then. */
export function MergeWithDrawer(props: MergeWithDrawerProps) {
  const translate = useTranslate();
  return (
    <FormDrawer title={translate('duplicates.merge_with')} open onClose={props.onClose}>
      <OtherForm {...props} />
    </FormDrawer>
  );
}

function OtherForm({ resource, id, onClose }: MergeWithDrawerProps) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const inputId = useId();
  const [other, setOther] = useState<string | null>(null);
  const compare = () => other && void navigate(comparePath({ resource, one: { id }, other: { id: other } }));
  return (
    <form
      className="drawer-form"
      onSubmit={(event) => {
        event.preventDefault();
        compare();
      }}
    >
      <div className="form-grid">
        <p id={`${inputId}-hint`} className="small soft">
          {translate('duplicates.merge_with_hint')}
        </p>
        <div className="field">
          <label htmlFor={inputId}>{translate('duplicates.other_record')}</label>
          <ReferenceInput
            id={inputId}
            describedBy={`${inputId}-hint`}
            resource={resource}
            value={other}
            onChange={setOther}
            exclude={id}
            renderOption={(record) => <Option record={record} />}
          />
        </div>
      </div>
      <div className="btns form-foot">
        <button type="submit" className="btn primary" disabled={!other}>
          {translate('duplicates.compare')}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {translate('shell.cancel')}
        </button>
      </div>
    </form>
  );
}

/** Its name, and the town or the organisation that tells it from others of that name. */
function Option({ record }: { record: RaRecord }) {
  const { name, municipality, positions = [] } = record as Partial<Choice>;
  const detail = municipality ?? positions[0]?.organisation.name;
  return (
    <>
      {name}
      {detail && <span className="sub">{detail}</span>}
    </>
  );
}

interface Choice {
  name: string;
  municipality: string | null;
  positions: { organisation: { name: string } }[];
}
