import type { View } from '@knotenpunkt/shared';
import { useGetOne, useTranslate } from 'ra-core';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import { FormDrawer } from '../../components/form/FormDrawer.js';
import { RecordFormView } from '../../components/form/RecordFormView.js';
import { useCreateForm } from '../../components/form/use-create-form.js';
import { CREATE_PATH } from './audience-layout.js';
import { AudienceFormFields } from './AudienceForm.js';

/** A new audience, in a drawer beside the list. `?ansicht=<id>` makes it of a view, under its name. */
export function AudienceCreate() {
  const [params] = useSearchParams();
  const viewId = params.get('ansicht');
  const { data: view, isPending } = useGetOne<View>('views', { id: viewId ?? '' }, { enabled: viewId !== null });
  return viewId !== null && isPending ? null : <Drawer name={view?.name ?? null} viewId={view?.id ?? null} />;
}

function Drawer({ name, viewId }: { name: string | null; viewId: string | null }) {
  const translate = useTranslate();
  const initial = useMemo(() => ({ name, viewId, purpose: null }), [name, viewId]);
  const { control, cancel } = useCreateForm({ initial, createPath: CREATE_PATH });
  return (
    <FormDrawer title={translate('audiences.create')} open onClose={cancel}>
      <RecordFormView control={control} className="drawer-form" saveLabel="audiences.create_save" onCancel={cancel}>
        <AudienceFormFields />
      </RecordFormView>
    </FormDrawer>
  );
}
