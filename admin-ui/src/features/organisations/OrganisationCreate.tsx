import { ORGANISATION_FIELDS, type Organisation } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useMemo } from 'react';
import { useWatch } from 'react-hook-form';
import { useSearchParams } from 'react-router';
import { DuplicateHint } from '../../components/form/DuplicateHint.js';
import { emptyValues } from '../../components/form/empty-values.js';
import { FormDrawer } from '../../components/form/FormDrawer.js';
import { RecordFormView } from '../../components/form/RecordFormView.js';
import { useCreateForm } from '../../components/form/use-create-form.js';
import { kindLine } from './kind-line.js';
import { KindMark } from './KindMark.js';
import { CREATE_PATH } from './organisation-layout.js';
import { OrganisationFormFields } from './OrganisationForm.js';

/** A new organisation, in a drawer beside the list. `?parent=<id>` begins as part of another one. */
export function OrganisationCreate() {
  const translate = useTranslate();
  const [params] = useSearchParams();
  const parentId = params.get('parent');
  const initial = useMemo(
    () => ({ ...emptyValues(ORGANISATION_FIELDS), state: 'active', collective: false, parentId }),
    [parentId],
  );
  const { control, cancel } = useCreateForm({ initial, createPath: CREATE_PATH });
  return (
    <FormDrawer title={translate('organisations.create')} open onClose={cancel}>
      <RecordFormView control={control} className="drawer-form" saveLabel="organisations.create_save" onCancel={cancel}>
        <OrganisationFormFields belowName={<SimilarNames />} />
      </RecordFormView>
    </FormDrawer>
  );
}

function SimilarNames() {
  const translate = useTranslate();
  const name: unknown = useWatch({ name: 'name' });
  return (
    <DuplicateHint<Organisation>
      typed={typeof name === 'string' ? name : ''}
      renderMark={({ kind }) => <KindMark kind={kind} />}
      summarise={(organisation) => kindLine(organisation, translate)}
    />
  );
}
