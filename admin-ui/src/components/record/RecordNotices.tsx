import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { dropDraft } from '../form/drafts.js';
import { useLanguage } from '../use-language.js';
import { Icon } from '../Icon.js';
import { useFields } from './FieldsContext.js';
import { formatDay } from './moments.js';

/** An archived record is readable and can come back. */
export function ArchivedNotice({ at, onRestore }: { at: string; onRestore?: () => void }) {
  const translate = useTranslate();
  const language = useLanguage();
  const { resource } = useFields();
  return (
    <div className="notice calm">
      <Icon name="archive" />
      <p className="grow">{translate(`${resource}.archived`, { day: formatDay(at, language) })}</p>
      {onRestore && (
        <button type="button" className="btn s act" onClick={onRestore}>
          {translate('record.restore')}
        </button>
      )}
    </div>
  );
}

/** Something was typed here before and not saved. */
export function DraftNotice({ name, onContinue }: { name: string; onContinue: () => void }) {
  const translate = useTranslate();
  const [dropped, setDropped] = useState(false);
  if (dropped) return null;
  const drop = () => {
    dropDraft(name);
    setDropped(true);
  };
  return (
    <div className="notice">
      <Icon name="pen" />
      <p className="grow">{translate('record.unsaved')}</p>
      <button type="button" className="btn s quiet" onClick={drop}>
        {translate('record.discard')}
      </button>
      <button type="button" className="btn s act" onClick={onContinue}>
        {translate('record.continue')}
      </button>
    </div>
  );
}
