import { Dialog } from '@base-ui/react/dialog';
import type { Language } from '@knotenpunkt/shared';
import { LANGUAGES } from '@knotenpunkt/shared/session';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { SelectField } from '../../components/form/SelectField.js';
import { Icon } from '../../components/Icon.js';
import '../../components/mail-preview.css';
import { RESOURCE } from './round-paths.js';

/** The mail, as an organisation of the list gets it. */
export function LetterDialog({ roundId, onClose }: { roundId: string; onClose: () => void }) {
  const translate = useTranslate();
  const [language, setLanguage] = useState<Language>('de');
  const title = translate('update-rounds.letter.title');
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="veil" />
        <Dialog.Popup className="dialog mail-preview">
          <Dialog.Title render={<h2 />}>{title}</Dialog.Title>
          <Dialog.Close className="btn icon quiet close" aria-label={translate('shell.close')}>
            <Icon name="close" />
          </Dialog.Close>
          <SelectField
            label={translate('update-rounds.letter.language')}
            value={language}
            choices={LANGUAGES.map((value) => ({ value, label: translate(`update-rounds.letter.${value}`) }))}
            onChange={setLanguage}
          />
          {/* The letter may do nothing but be read. */}
          <iframe
            className="mail-frame"
            title={title}
            sandbox=""
            src={`/api/${RESOURCE}/${roundId}/preview/body?language=${language}`}
          />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
