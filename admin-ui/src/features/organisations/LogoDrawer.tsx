import type { Organisation, StoredFile } from '@knotenpunkt/shared';
import { LOGO_PERMISSION_LENGTH } from '@knotenpunkt/shared/organisations';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useGetList, useNotify, useTranslate } from 'ra-core';
import { useState } from 'react';
import { FormDrawer } from '../../components/form/FormDrawer.js';
import { RefusalNotice } from '../../components/form/RefusalNotice.js';
import { SelectField } from '../../components/form/SelectField.js';
import { TextField } from '../../components/form/TextField.js';
import { request } from '../../data/api.js';
import { RESOURCE } from './organisation-layout.js';

/** More than anybody keeps for one organisation. */
const ALL = 200;

interface LogoDrawerProps {
  organisation: Organisation;
  onClose: () => void;
}

/** Which image among the files is shown as the logo, and who allowed it. */
export function LogoDrawer({ organisation: { id }, onClose }: LogoDrawerProps) {
  const translate = useTranslate();
  const { data: files } = useGetList<StoredFile>('files', {
    filter: { subjectType: RESOURCE, subjectId: id },
    pagination: { page: 1, perPage: ALL },
  });
  const images = files?.filter(({ mediaType }) => mediaType.startsWith('image/'));
  return (
    <FormDrawer title={translate('organisations.logo.choose')} open onClose={onClose}>
      {images?.length === 0 && <p className="drawer-form soft">{translate('organisations.logo.no_image')}</p>}
      {images?.[0] && <LogoForm id={id} images={images} first={images[0].id} onClose={onClose} />}
    </FormDrawer>
  );
}

interface LogoFormProps {
  id: string;
  images: readonly StoredFile[];
  first: string;
  onClose: () => void;
}

function LogoForm({ id, images, first, onClose }: LogoFormProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const [fileId, setFileId] = useState(first);
  const [permission, setPermission] = useState('');
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => request(`/organisations/${id}/logo`, { method: 'PUT', body: { fileId, permission } }),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: [RESOURCE] });
      notify('organisations.logo.shown');
      onClose();
    },
  });
  return (
    <form
      className="drawer-form"
      onSubmit={(event) => {
        event.preventDefault();
        mutate();
      }}
    >
      <div className="form-grid">
        <RefusalNotice error={error} />
        <SelectField
          label={translate('organisations.logo.image')}
          value={fileId}
          onChange={setFileId}
          choices={images.map(({ id: value, name: label }) => ({ value, label }))}
        />
        <TextField
          label={translate('organisations.logo.permission')}
          hint={translate('organisations.logo.permission_hint')}
          name="permission"
          required
          maxLength={LOGO_PERMISSION_LENGTH}
          value={permission}
          onChange={setPermission}
          error={error}
        />
      </div>
      <div className="form-foot btns">
        <button type="submit" className="btn primary" disabled={isPending}>
          {translate('form.save')}
        </button>
        <button type="button" className="btn quiet" onClick={onClose}>
          {translate('form.cancel')}
        </button>
      </div>
    </form>
  );
}
