import { ORGANISATION_FIELDS, type Organisation, type RegisterEntry } from '@knotenpunkt/shared';
import { registerDifferences, type ComparedOrganisation } from '@knotenpunkt/shared/register';
import { useGetOne, useTranslate } from 'ra-core';
import { useMemo } from 'react';
import { useWatch } from 'react-hook-form';
import { useSearchParams } from 'react-router';
import { DuplicateHint } from '../../components/form/DuplicateHint.js';
import { emptyValues } from '../../components/form/empty-values.js';
import { FormDrawer } from '../../components/form/FormDrawer.js';
import { RecordFormView } from '../../components/form/RecordFormView.js';
import { useCreateForm } from '../../components/form/use-create-form.js';
import type { Values } from '../../components/record/conflict.js';
import { kindLine } from './kind-line.js';
import { KindMark } from './KindMark.js';
import { CREATE_PATH } from './organisation-layout.js';
import { OrganisationFormFields } from './OrganisationForm.js';

/**
 * A new organisation, in a drawer beside the list. `?parent=<id>` begins as part of another one, `?register=<id>` with what an entry of
 * the register says.
 */
export function OrganisationCreate() {
  const [params] = useSearchParams();
  const entryId = params.get('register');
  const { data: entry, isPending } = useGetOne<RegisterEntry>('register', { id: entryId ?? '' }, { enabled: entryId !== null });
  return entryId && isPending ? null : <CreateDrawer parentId={params.get('parent')} entry={entry} />;
}

function CreateDrawer({ parentId, entry }: { parentId: string | null; entry: RegisterEntry | undefined }) {
  const translate = useTranslate();
  const initial = useMemo(() => {
    const blank = { ...emptyValues(ORGANISATION_FIELDS), state: 'active', collective: false, parentId };
    return entry ? { ...blank, ...valuesFrom(entry), registerId: entry.id } : blank;
  }, [parentId, entry]);
  const { control, cancel } = useCreateForm({ initial, createPath: CREATE_PATH });
  return (
    <FormDrawer title={translate('organisations.create')} open onClose={cancel}>
      <RecordFormView control={control} className="drawer-form" saveLabel="organisations.create_save" onCancel={cancel}>
        <OrganisationFormFields belowName={<SimilarNames />} />
      </RecordFormView>
    </FormDrawer>
  );
}

function valuesFrom(entry: RegisterEntry): Values {
  const blank = emptyValues(ORGANISATION_FIELDS) as unknown as ComparedOrganisation;
  return Object.fromEntries(registerDifferences(entry, blank).map(({ field, value }) => [field, value]));
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
