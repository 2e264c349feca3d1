import { HOME_ZONE, type Group, type Meeting } from '@knotenpunkt/shared';
import { useQueryClient } from '@tanstack/react-query';
import { useDataProvider, useGetList, useGetOne, useNotify, useTranslate } from 'ra-core';
import { useMemo } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useNavigate, useSearchParams } from 'react-router';
import { useSession } from '../../app/session/SessionContext.js';
import { dropDraft } from '../../components/form/drafts.js';
import { emptyValues } from '../../components/form/empty-values.js';
import { FormDrawer } from '../../components/form/FormDrawer.js';
import { RecordFormView } from '../../components/form/RecordFormView.js';
import { tidied } from '../../components/form/tidied.js';
import { useCancel } from '../../components/form/use-cancel.js';
import { useRecordForm } from '../../components/form/use-record-form.js';
import { lastAddressOf } from '../../components/list/use-list-state.js';
import type { FollowingTime } from './meeting-defaults.js';
import { CREATE_PATH, FIELDS, PATH, pathOf, RESOURCE } from './meeting-layout.js';
import { MeetingFormFields } from './MeetingForm.js';

const FORM = `${RESOURCE}/new`;
const NOTHING_EDITED: ReadonlySet<FollowingTime> = new Set();

/** A new meeting, in a drawer beside the list. `?group=<id>` and `?network=<id>` begin as one of theirs. */
export function MeetingCreate() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const [params] = useSearchParams();
  const { session } = useSession();
  const save = useCreate();
  const event = params.has('art') || params.has('network');
  const initial = useMemo(
    () => ({
      ...emptyValues(FIELDS.declared),
      zone: HOME_ZONE,
      kind: params.has('network') ? 'network_meeting' : event ? 'conference' : 'group_meeting',
      groupId: params.get('group'),
      networkId: params.get('network'),
      contactUserId: session.user.id,
    }),
    [event, params, session.user.id],
  );
  const control = useRecordForm({
    name: FORM,
    initial,
    onSave: (_base, values) => save(tidied(values)),
  });
  const cancel = useCancel(control, {
    onClose: () => void navigate(lastAddressOf(PATH)),
    onReopen: () => void navigate(`${CREATE_PATH}?${params.toString()}`),
  });
  return (
    <FormDrawer title={translate(event ? 'meetings.plan_event' : 'meetings.plan')} open onClose={cancel}>
      <RecordFormView control={control} className="drawer-form" saveLabel="meetings.create_save" onCancel={cancel}>
        <MeetingFormFields edited={NOTHING_EDITED} belowTitle={<TitleSuggestion />} />
      </RecordFormView>
    </FormDrawer>
  );
}

function useCreate() {
  const navigate = useNavigate();
  const notify = useNotify();
  const dataProvider = useDataProvider();
  const queryClient = useQueryClient();
  return async (data: object): Promise<true> => {
    const { data: created } = await dataProvider.create<Meeting>(RESOURCE, { data });
    dropDraft(FORM);
    void queryClient.invalidateQueries({ queryKey: [RESOURCE] });
    notify('meetings.created', { messageArgs: { title: created.title } });
    void navigate(pathOf(created.id), { replace: true });
    return true;
  };
}

/** "AG Weiterbildung, 5. Sitzung": only a suggestion, taken by a click while no title is typed. */
function TitleSuggestion() {
  const translate = useTranslate();
  const { setValue } = useFormContext();
  const title: unknown = useWatch({ name: 'title' });
  const groupId: unknown = useWatch({ name: 'groupId' });
  const suggestion = useSuggestedTitle(typeof groupId === 'string' ? groupId : '');
  if (title || !suggestion) return null;
  return (
    <p className="title-suggestion">
      <button
        type="button"
        className="btn s act"
        // The empty field keeps the focus: left, it would complain and push the button away from under the pointer.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => setValue('title', suggestion, { shouldDirty: true, shouldValidate: true })}
      >
        {translate('meetings.form.take_title', { title: suggestion })}
      </button>
    </p>
  );
}

function useSuggestedTitle(groupId: string): string | undefined {
  const translate = useTranslate();
  const enabled = groupId !== '';
  const { data: group } = useGetOne<Group>('groups', { id: groupId }, { enabled });
  const { total } = useGetList<Meeting>(
    RESOURCE,
    { filter: { groupId, kind: 'group_meeting' }, pagination: { page: 1, perPage: 1 }, sort: { field: 'day', order: 'DESC' } },
    { enabled },
  );
  if (!enabled || !group || total === undefined) return undefined;
  return translate('meetings.suggested_title', { group: group.shortName ?? group.name, number: total + 1 });
}
