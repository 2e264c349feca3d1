import type { Meeting, MeetingPartyInput } from '@knotenpunkt/shared';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslate, useUpdate } from 'ra-core';
import { useState } from 'react';
import { FormDrawer } from '../../components/form/FormDrawer.js';
import { RefusalNotice } from '../../components/form/RefusalNotice.js';
import { inputOf, partiesOf } from './meeting-input.js';
import { RESOURCE } from './meeting-layout.js';
import { namedParties, PartiesInput } from './PartiesInput.js';

/** Who calls the meeting together, hosts it and takes part in it, changed beside its page. */
export function PartiesDrawer({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const translate = useTranslate();
  const queryClient = useQueryClient();
  const [parties, setParties] = useState<Partial<MeetingPartyInput>[]>(() => partiesOf(meeting));
  const [update, { isPending, error }] = useUpdate();
  const save = () =>
    update(
      RESOURCE,
      { id: meeting.id, data: { ...inputOf(meeting), parties: namedParties(parties) }, previousData: meeting },
      {
        mutationMode: 'pessimistic',
        onSuccess: onClose,
        onSettled: () => void queryClient.invalidateQueries({ queryKey: [RESOURCE] }),
      },
    );
  return (
    <FormDrawer title={translate('meetings.fields.parties')} open onClose={onClose}>
      <form
        className="drawer-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <RefusalNotice error={error} />
        <div className="form-grid">
          <PartiesInput value={parties} onChange={setParties} />
        </div>
        <footer className="btns form-foot">
          <button type="submit" className="btn primary" disabled={isPending}>
            {translate('form.save')}
          </button>
          <button type="button" className="btn quiet" onClick={onClose}>
            {translate('form.cancel')}
          </button>
        </footer>
      </form>
    </FormDrawer>
  );
}
