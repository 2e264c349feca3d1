import type { UpdateRound } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { ConfirmDialog } from '../../components/ConfirmDialog.js';
import { Icon } from '../../components/Icon.js';
import { formatDay } from '../../components/record/moments.js';
import { RecordHeader } from '../../components/record/RecordHeader.js';
import type { RecordAction } from '../../components/record/RecordTools.js';
import { useLanguage } from '../../components/use-language.js';
import { ExtendDialog } from './ExtendDialog.js';
import { RemindDialog } from './RemindDialog.js';
import { PATH } from './round-paths.js';
import { RoundState } from './RoundMarks.js';
import { closeRound, removeRound } from './rounds.api.js';
import { useRoundAction } from './use-round-action.js';

interface RoundHeaderProps {
  round: UpdateRound;
  mayWrite: boolean;
  onEdit: () => void;
}

type Asking = 'extend' | 'remind' | 'close' | null;

/** Name, until when, who answers questions, and what can be done now. */
export function RoundHeader({ round, mayWrite, onEdit }: RoundHeaderProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const [asking, setAsking] = useState<Asking>(null);
  const run = useRoundAction();
  const navigate = useNavigate();
  const { id, name, state, dueOn, contact, counts } = round;
  const open = mayWrite && state === 'open';
  const remove = async () => {
    if (await run(() => removeRound(id), translate('update-rounds.removed', { name }))) void navigate(PATH);
  };
  const actions: RecordAction[] = [
    ...(open
      ? [{ label: translate('update-rounds.extend.open'), icon: 'calendar' as const, run: () => setAsking('extend') }]
      : []),
    ...(open ? [{ label: translate('update-rounds.close.open'), icon: 'check' as const, run: () => setAsking('close') }] : []),
    ...(mayWrite && state === 'draft'
      ? [{ label: translate('update-rounds.remove'), icon: 'trash' as const, run: () => void remove() }]
      : []),
  ];
  const line = [
    translate('update-rounds.until', { day: formatDay(dueOn, language) }),
    contact && translate('update-rounds.asks', { name: contact.name }),
  ];
  return (
    <>
      <RecordHeader
        tile={
          <span className="tile">
            <Icon name="redo" />
          </span>
        }
        name={name}
        line={line.filter(Boolean).join(' · ')}
        archivedAt={null}
        onEdit={mayWrite && state === 'draft' ? onEdit : undefined}
        tools={
          open &&
          counts.silent > 0 && (
            <button type="button" className="btn" onClick={() => setAsking('remind')}>
              <Icon name="send" />
              {translate('update-rounds.remind.open')}
            </button>
          )
        }
        actions={actions}
      >
        <RoundState state={state} />
      </RecordHeader>
      {asking === 'extend' && <ExtendDialog round={round} onClose={() => setAsking(null)} />}
      {asking === 'remind' && <RemindDialog round={round} onClose={() => setAsking(null)} />}
      <ConfirmDialog
        open={asking === 'close'}
        title={translate('update-rounds.close.title', { name })}
        action={translate('update-rounds.close.action')}
        onCancel={() => setAsking(null)}
        onConfirm={() => {
          setAsking(null);
          void run(() => closeRound(id), translate('update-rounds.close.done'));
        }}
      >
        <p>{translate('update-rounds.close.text', { smart_count: counts.silent })}</p>
      </ConfirmDialog>
    </>
  );
}
