import { Dialog } from '@base-ui/react/dialog';
import type { UpdateRound } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { SkeletonRows } from '../../components/Skeleton.js';
import { PreflightSummary } from './PreflightSummary.js';
import { remindRound, useReminder } from './rounds.api.js';
import { useRoundAction } from './use-round-action.js';

/** Before a reminder leaves the house: to whom it goes, and who gets none and why. */
export function RemindDialog({ round, onClose }: { round: UpdateRound; onClose: () => void }) {
  const translate = useTranslate();
  const run = useRoundAction();
  const { data, error } = useReminder(round.id);
  const send = async () => {
    if (!data) return;
    if (await run(() => remindRound(round.id, data.version), translate('update-rounds.remind.done'))) onClose();
  };
  return (
    <Dialog.Root open onOpenChange={(opened) => !opened && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="veil" />
        <Dialog.Popup className="dialog">
          <Dialog.Title render={<h2 />}>{translate('update-rounds.remind.title')}</Dialog.Title>
          {error && <ProblemNotice error={error} />}
          {!data && !error && <SkeletonRows rows={3} />}
          {data && <PreflightSummary preflight={data} />}
          <p className="small soft">{translate('update-rounds.remind.hint')}</p>
          <div className="btns end">
            <button type="button" className="btn" onClick={onClose}>
              {translate('form.cancel')}
            </button>
            <button type="button" className="btn primary" disabled={!data || data.mails === 0} onClick={() => void send()}>
              {translate('update-rounds.send.action', { smart_count: data?.mails ?? 0 })}
            </button>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
