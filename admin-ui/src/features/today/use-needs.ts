import { scopeOf, type Need } from '@knotenpunkt/shared';
import { useSearchParams } from 'react-router';
import { useSession } from '../../app/session/SessionContext.js';
import { keepSetting, readSetting } from '../../data/browser-settings.js';

/** What waits for the user alone, or for all who work here. */
export const WHOSE = ['own', 'team'] as const;
export type Whose = (typeof WHOSE)[number];

export interface ShownNeeds {
  shown: Need[] | undefined;
  /** How many there are besides. */
  others: number;
  whose: Whose;
  /** Absent for those who work for their own groups alone: they are told of nothing else. */
  onChoose?: (whose: Whose) => void;
}

/** The needs of those whose entries are to be shown. */
export function useNeeds(needs: Need[] | undefined): ShownNeeds {
  const { session } = useSession();
  const [chosen, choose] = useWhose();
  const mayChoose = !session.region || scopeOf('invitations.send', [session.region.role]) === 'region';
  const whose = mayChoose ? chosen : 'own';
  const shown = whose === 'team' ? needs : needs?.filter((need) => need.own);
  return { shown, others: (needs?.length ?? 0) - (shown?.length ?? 0), whose, ...(mayChoose && { onChoose: choose }) };
}

const PARAMETER = 'wessen';
const SETTING = 'today.whose';

/** As the address says, else as last chosen in this browser. */
function useWhose(): [Whose, (whose: Whose) => void] {
  const [params, setParams] = useSearchParams();
  const given = params.get(PARAMETER) ?? readSetting('browser', SETTING);
  const choose = (whose: Whose): void => {
    keepSetting('browser', SETTING, whose);
    setParams({ [PARAMETER]: whose }, { replace: true });
  };
  return [WHOSE.find((whose) => whose === given) ?? 'own', choose];
}
