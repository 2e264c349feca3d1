import { Dialog } from '@base-ui/react/dialog';
import { limitOf, VIEW_FIELDS } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useId, useState, type SubmitEvent } from 'react';
import { toProblem } from '../../data/problem.js';
import { ProblemNotice } from '../ProblemNotice.js';

const NAME_MAX = limitOf(VIEW_FIELDS)('name');

interface ViewDialogProps {
  title: string;
  name: string;
  shared: boolean;
  mayShare: boolean;
  onSave: (name: string, shared: boolean) => Promise<void>;
  onClose: () => void;
}

/** Names a view and decides who sees it. */
export function ViewDialog({ title, name, shared, mayShare, onSave, onClose }: ViewDialogProps) {
  const translate = useTranslate();
  const id = useId();
  const [typed, setTyped] = useState(name);
  const [open, setOpen] = useState(shared);
  const [error, setError] = useState<Error>();
  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    try {
      await onSave(typed.trim(), open);
      onClose();
    } catch (failure) {
      setError(toProblem(failure));
    }
  };
  return (
    <Dialog.Root open onOpenChange={(opened) => !opened && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="veil" />
        <Dialog.Popup className="dialog">
          <Dialog.Title render={<h2 />}>{title}</Dialog.Title>
          <form className="view-form" onSubmit={(event) => void submit(event)}>
            {error && <ProblemNotice error={error} />}
            <div className="field">
              <label htmlFor={id}>{translate('views.name')}</label>
              <input
                id={id}
                className="input"
                required
                maxLength={NAME_MAX}
                autoComplete="off"
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            </div>
            {mayShare && (
              <p className="check-line">
                <input id={`${id}-shared`} type="checkbox" checked={open} onChange={() => setOpen(!open)} />
                <label htmlFor={`${id}-shared`}>{translate('views.share_with_team')}</label>
              </p>
            )}
            <div className="btns end">
              <button type="button" className="btn" onClick={onClose}>
                {translate('form.cancel')}
              </button>
              <button type="submit" className="btn primary" disabled={!typed.trim()}>
                {translate('form.save')}
              </button>
            </div>
          </form>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
