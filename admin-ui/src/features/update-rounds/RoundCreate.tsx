import { useNotify, useTranslate } from 'ra-core';
import { useLocation, useNavigate } from 'react-router';
import { useSession } from '../../app/session/SessionContext.js';
import { FormDrawer } from '../../components/form/FormDrawer.js';
import { problemText } from '../../data/problem.js';
import { freshDraft, inputOf, type RoundDraft } from './round-draft.js';
import { PATH, pathOf, type RoundStart } from './round-paths.js';
import { addMembers, createRound, useRefresh } from './rounds.api.js';
import { RoundForm } from './RoundForm.js';

/** A new round, perhaps with organisations that were ticked in a list. */
export function RoundCreate() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const notify = useNotify();
  const refresh = useRefresh();
  const { session } = useSession();
  const { organisationIds = [] } = (useLocation().state ?? {}) as RoundStart;
  const close = () => void navigate(PATH);
  const save = async (draft: RoundDraft) => {
    const { id } = await createRound(inputOf(draft));
    // The round is there: what fails from now on is made good on its page, not by creating another one.
    if (organisationIds.length > 0)
      await addMembers(id, { organisationIds: [...organisationIds] }).catch((error: unknown) =>
        notify(problemText(translate, error), { type: 'error' }),
      );
    await refresh();
    void navigate(pathOf(id));
  };
  return (
    <FormDrawer title={translate('update-rounds.create')} open onClose={close}>
      <RoundForm
        initial={freshDraft(translate, session.user.id, new Date())}
        saveLabel={translate('update-rounds.create_save')}
        onSave={save}
        onCancel={close}
      />
    </FormDrawer>
  );
}
