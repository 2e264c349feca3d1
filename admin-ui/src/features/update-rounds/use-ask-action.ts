import { useTranslate } from 'ra-core';
import { useNavigate } from 'react-router';
import { useMay } from '../../app/session/SessionContext.js';
import type { SelectionAction } from '../../components/list/SelectionTools.js';
import { CREATE_PATH, type RoundStart } from './round-paths.js';

/** What the list of organisations offers for the ticked ones: a round that asks them. */
export function useAskAction(): SelectionAction | undefined {
  const translate = useTranslate();
  const navigate = useNavigate();
  const mayWrite = useMay()('update-rounds.write');
  if (!mayWrite) return undefined;
  return {
    label: translate('update-rounds.ask_ticked'),
    run: (organisationIds) => void navigate(CREATE_PATH, { state: { organisationIds } satisfies RoundStart }),
  };
}
