import { ORGANISATION_FIELDS, type Organisation } from '@knotenpunkt/shared';
import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useNotify, useTranslate } from 'ra-core';
import { useMemo } from 'react';
import { useWatch } from 'react-hook-form';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { dropDraft } from '../../components/form/drafts.js';
import { FormDrawer } from '../../components/form/FormDrawer.js';
import { RecordFormView } from '../../components/form/RecordFormView.js';
import { useCancel } from '../../components/form/use-cancel.js';
import { useRecordForm } from '../../components/form/use-record-form.js';
import { lastAddressOf } from '../../components/list/use-list-state.js';
import { useDuplicates } from './use-duplicates.js';
import { kindLine } from './kind-line.js';
import { KindMark } from './KindMark.js';
import { CREATE_PATH, PATH, pathOf, RESOURCE } from './organisation-layout.js';
import { OrganisationFormFields } from './OrganisationForm.js';
import { tidied } from './tidied.js';

const FORM = `${RESOURCE}/new`;

/** A new organisation, in a drawer beside the list. `?parent=<id>` begins as part of another one. */
export function OrganisationCreate() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const notify = useNotify();
  const [params] = useSearchParams();
  const parentId = params.get('parent');
  const dataProvider = useDataProvider();
  const queryClient = useQueryClient();
  const initial = useMemo(() => emptyOrganisation(parentId), [parentId]);
  const control = useRecordForm({
    name: FORM,
    initial,
    onSave: async (_base, values) => {
      const { data: created } = await dataProvider.create<Organisation>(RESOURCE, { data: tidied(values) });
      dropDraft(FORM);
      void queryClient.invalidateQueries({ queryKey: [RESOURCE] });
      notify('organisations.created', { messageArgs: { name: created.name } });
      void navigate(pathOf(created.id), { replace: true });
      return true;
    },
  });
  const cancel = useCancel(control, {
    onClose: () => void navigate(lastAddressOf(PATH)),
    onReopen: () => void navigate(CREATE_PATH),
  });
  return (
    <FormDrawer title={translate('organisations.create')} open onClose={cancel}>
      <RecordFormView control={control} className="drawer-form" saveLabel="organisations.create_save" onCancel={cancel}>
        <OrganisationFormFields belowName={<DuplicateHint />} />
      </RecordFormView>
    </FormDrawer>
  );
}

function emptyOrganisation(parentId: string | null): Record<string, unknown> {
  const editable = ORGANISATION_FIELDS.filter((field) => !('readOnly' in field));
  const empty = editable.map(({ name, type }) => [name, type.endsWith('_list') ? [] : type === 'custom' ? {} : null]);
  return { ...Object.fromEntries(empty), parentId };
}

/** Organisations of a similar name, so that none is kept twice. */
function DuplicateHint() {
  const translate = useTranslate();
  const name: unknown = useWatch({ name: 'name' });
  const found = useDuplicates(typeof name === 'string' ? name : '');
  return (
    <div role="status">
      {found.length > 0 && (
        <div className="duplicates">
          <p className="small soft">{translate('organisations.duplicates', { smart_count: found.length })}</p>
          <ul className="rows small">
            {found.map((organisation) => (
              <li key={organisation.id}>
                <KindMark kind={organisation.kind} />
                <span className="grow">
                  <Link className="name" to={pathOf(organisation.id)}>
                    {organisation.name}
                  </Link>
                  <span className="sub">{kindLine(organisation, translate)}</span>
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
