import type { ContactMail, ContactNote, MailAddress, NoteFile } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { formatSize } from '../../components/format-size.js';
import { Icon } from '../../components/Icon.js';
import { useLanguage } from '../../components/use-language.js';
import { useSaveFile } from '../../components/use-save-file.js';

/** Longer mails show how they begin, and open in full. */
const SHORT = 280;

interface MailEntryProps {
  note: ContactNote;
  mail: ContactMail;
  /** In full from the beginning. */
  open: boolean;
}

/** A filed mail in a history: what it is about, who wrote to whom, what it says, and what came with it. */
export function MailEntry({ note: { text: subject, files }, mail, open: opened }: MailEntryProps) {
  const translate = useTranslate();
  const { sender, recipients, moreRecipients, text, quoted } = mail;
  const [first, ...others] = recipients;
  const more = others.length + moreRecipients;
  const short = text.length <= SHORT && !quoted;
  const [open, setOpen] = useState(opened && !short);
  return (
    <div className="mail-entry">
      <p className="mail-subject">
        <b>{subject}</b>
      </p>
      {(sender ?? first) && (
        <p className="small soft">
          {[sender, first]
            .map((one) => one && nameOf(one))
            .filter(Boolean)
            .join(' → ')}
          {more > 0 && ` ${translate('contact-notes.mail.and_more', { smart_count: more })}`}
        </p>
      )}
      {!open && <blockquote>{beginning(text)}</blockquote>}
      {!short && (
        <details open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>{translate('contact-notes.mail.whole')}</summary>
          <blockquote>{text}</blockquote>
          {quoted && (
            <>
              <p className="small muted">{translate('contact-notes.mail.quoted')}</p>
              <blockquote className="small">{quoted}</blockquote>
            </>
          )}
        </details>
      )}
      {files.length > 0 && (
        <p className="chips">
          {files.map((file) => (
            <SaveChip key={file.id} file={file} />
          ))}
        </p>
      )}
    </div>
  );
}

const nameOf = ({ name, address }: MailAddress): string | null => name ?? address;

/** Cut between two words. */
function beginning(text: string): string {
  return text.length <= SHORT ? text : `${text.slice(0, SHORT).replace(/\s+\S*$/, '')} …`;
}

function SaveChip({ file: { id, name, size } }: { file: NoteFile }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { loading, save } = useSaveFile({ id, name });
  return (
    <button type="button" className="chip" aria-busy={loading} onClick={() => void save()}>
      <Icon name="document" small />
      {name}
      <span className="muted">{formatSize(size, language)}</span>
      <span className="vh">{` – ${translate('files.save')}`}</span>
    </button>
  );
}
