import type { FilingAttachment, FilingPreview } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useId } from 'react';
import { formatSize } from '../../components/format-size.js';
import { useLanguage } from '../../components/use-language.js';
import type { FilingDraft } from './filing-draft.js';

interface AttachmentsFieldProps {
  draft: FilingDraft;
  preview: FilingPreview;
  onChange: (changed: Partial<FilingDraft>) => void;
}

/** What of a mail is kept beside its text; what is not ticked is not. */
export function AttachmentsField({ draft: { attachments, quoted }, preview, onChange }: AttachmentsFieldProps) {
  const translate = useTranslate();
  const id = useId();
  const tick = (index: number) =>
    onChange({ attachments: attachments.includes(index) ? attachments.filter((one) => one !== index) : [...attachments, index] });
  if (preview.attachments.length === 0 && !preview.quoted) return null;
  return (
    <fieldset className="filing-choices">
      <legend>{translate('filings.kept_too')}</legend>
      <ul>
        {preview.attachments.map((attachment) => (
          <Attachment
            key={attachment.index}
            attachment={attachment}
            ticked={attachments.includes(attachment.index)}
            onTick={tick}
          />
        ))}
        {preview.quoted && (
          <li>
            <input id={`${id}-quoted`} type="checkbox" checked={quoted} onChange={() => onChange({ quoted: !quoted })} />
            <label htmlFor={`${id}-quoted`}>{translate('filings.keep_quoted')}</label>
          </li>
        )}
      </ul>
    </fieldset>
  );
}

interface AttachmentProps {
  attachment: FilingAttachment;
  ticked: boolean;
  onTick: (index: number) => void;
}

function Attachment({ attachment: { index, name, size, inline, refusal }, ticked, onTick }: AttachmentProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const id = useId();
  const why = refusal ? translate(`filings.refusals.${refusal}`) : inline ? translate('filings.inline') : null;
  return (
    <li>
      <input id={id} type="checkbox" checked={ticked} disabled={refusal !== null} onChange={() => onTick(index)} />
      <label htmlFor={id}>
        {name}
        <small>{[formatSize(size, language), why].filter(Boolean).join(' · ')}</small>
      </label>
    </li>
  );
}
