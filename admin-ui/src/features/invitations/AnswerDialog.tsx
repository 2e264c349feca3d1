import { Dialog } from '@base-ui/react/dialog';
import { ANSWERS, INVITATION_FIELDS, limitOf, type Answer, type Invitation } from '@knotenpunkt/shared';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { useId, useState } from 'react';
import { RefusalNotice } from '../../components/form/RefusalNotice.js';
import { TextField } from '../../components/form/TextField.js';
import { noteAnswer, RESOURCE } from './invitations.api.js';

const limit = limitOf(INVITATION_FIELDS);

interface AnswerDialogProps {
  invitation: Invitation;
  /** Begins with somebody who comes instead. */
  deputy: boolean;
  onClose: () => void;
}

/** An answer that came by telephone or in person. */
export function AnswerDialog({ invitation, deputy, onClose }: AnswerDialogProps) {
  const translate = useTranslate();
  const queryClient = useQueryClient();
  const [answer, setAnswer] = useState<Answer | null>(deputy ? 'deputy' : invitation.answer);
  const [comment, setComment] = useState(invitation.comment ?? '');
  const [deputyName, setDeputyName] = useState(invitation.deputyName ?? '');
  const [deputyEmail, setDeputyEmail] = useState(invitation.deputyEmail ?? '');
  const named = answer === 'deputy';
  const { mutate, error, isPending } = useMutation({
    mutationFn: () =>
      noteAnswer(invitation, {
        answer,
        comment: comment.trim() || null,
        deputyName: named ? deputyName.trim() : null,
        deputyEmail: named ? deputyEmail.trim() : null,
      }),
    onSuccess: onClose,
    onSettled: () => Promise.all([RESOURCE, 'meetings'].map((key) => queryClient.invalidateQueries({ queryKey: [key] }))),
  });
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="veil" />
        <Dialog.Popup className="dialog">
          <Dialog.Title render={<h2 />}>{translate('invitations.answer_of', { name: invitation.name })}</Dialog.Title>
          <form
            className="answer-form"
            onSubmit={(event) => {
              event.preventDefault();
              mutate();
            }}
          >
            <AnswerChoice value={answer} onChange={setAnswer} />
            {named && (
              <>
                <TextField
                  label={translate('invitations.fields.deputyName')}
                  name="deputyName"
                  required
                  maxLength={limit('deputyName')}
                  value={deputyName}
                  onChange={setDeputyName}
                  error={error}
                />
                <TextField
                  label={translate('invitations.fields.deputyEmail')}
                  name="deputyEmail"
                  type="email"
                  required
                  maxLength={limit('deputyEmail')}
                  value={deputyEmail}
                  onChange={setDeputyEmail}
                  hint={translate('invitations.deputy_hint')}
                  error={error}
                />
              </>
            )}
            <TextField
              label={translate('invitations.fields.comment')}
              name="comment"
              maxLength={limit('comment')}
              value={comment}
              onChange={setComment}
              error={error}
            />
            <RefusalNotice error={error} />
            <div className="btns end">
              <Dialog.Close className="btn">{translate('shell.cancel')}</Dialog.Close>
              <button type="submit" className="btn primary" disabled={isPending}>
                {translate('form.save')}
              </button>
            </div>
          </form>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function AnswerChoice({ value, onChange }: { value: Answer | null; onChange: (answer: Answer | null) => void }) {
  const translate = useTranslate();
  const id = useId();
  return (
    <fieldset className="choice-field">
      <legend>{translate('invitations.fields.answer')}</legend>
      {[...ANSWERS, null].map((answer) => (
        <span key={answer} className="choice-line">
          <input type="radio" id={`${id}-${answer}`} name={id} checked={value === answer} onChange={() => onChange(answer)} />
          <label htmlFor={`${id}-${answer}`}>{translate(answer ? `invitations.answer.${answer}` : 'invitations.open')}</label>
        </span>
      ))}
    </fieldset>
  );
}
