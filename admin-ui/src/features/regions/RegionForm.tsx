import type { Region } from '@knotenpunkt/shared';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'ra-core';
import { useState } from 'react';
import { RefusalNotice } from '../../components/form/RefusalNotice.js';
import { TextField } from '../../components/form/TextField.js';
import { request } from '../../data/api.js';

interface RegionFormProps {
  /** Null for a new one. */
  region: Region | null;
  onDone: () => void;
}

export function RegionForm({ region, onDone }: RegionFormProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const queryClient = useQueryClient();
  const [name, setName] = useState(region?.name ?? '');
  const { mutate, error, isPending } = useMutation({
    mutationFn: () => save(region, name),
    onSuccess: async () => {
      notify(region ? 'regions.renamed' : 'regions.created', { messageArgs: { name } });
      onDone();
      await queryClient.invalidateQueries({ queryKey: ['regions'] });
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
        <TextField
          label={translate('regions.fields.name')}
          hint={translate('regions.name_hint')}
          name="name"
          required
          maxLength={120}
          value={name}
          onChange={setName}
          error={error}
        />
      </div>
      <div className="form-foot btns">
        <button type="submit" className="btn primary" disabled={isPending}>
          {translate(region ? 'regions.rename' : 'regions.create')}
        </button>
        <button type="button" className="btn" onClick={onDone}>
          {translate('shell.cancel')}
        </button>
      </div>
    </form>
  );
}

function save(region: Region | null, name: string): Promise<Region> {
  if (!region) return request<Region>('/regions', { method: 'POST', body: { name } });
  return request<Region>(`/regions/${region.id}`, { method: 'PUT', body: { name, version: region.version } });
}
