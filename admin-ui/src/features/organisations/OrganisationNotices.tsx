import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { dropDraft } from '../../components/form/drafts.js';
import { useLanguage } from '../../components/use-language.js';
import { Icon } from '../../components/Icon.js';
import { formatDay } from '../../components/record/moments.js';

/** An archived organisation is readable and can come back. */
export function ArchivedNotice({ at, onRestore }: { at: string; onRestore?: () => void }) {
  const translate = useTranslate();
  const language = useLanguage();
  return (
    <div className="notice calm">
      <Icon name="archive" />
      <p className="grow">{translate('organisations.archived', { day: formatDay(at, language) })}</p>
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
