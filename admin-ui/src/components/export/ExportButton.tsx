import { useTranslate } from 'ra-core';
import { useState, type ReactNode } from 'react';
import { useMay } from '../../app/session/SessionContext.js';
import { Icon } from '../Icon.js';
import { ExportDialog, type ExportDialogProps } from './ExportDialog.js';

interface ExportButtonProps extends Omit<ExportDialogProps, 'count' | 'onClose'> {
  /** How many records there are; undefined while that is not known. */
  count: number | undefined;
  className?: string;
  children?: ReactNode;
}

/** Opens the dialog about an export; idle where there is nothing to export. */
export function ExportButton({ count, className = 'btn s quiet', children, ...dialog }: ExportButtonProps) {
  const translate = useTranslate();
  const may = useMay();
  const [open, setOpen] = useState(false);
  if (!may('exports.create')) return null;
  return (
    <>
      <button type="button" className={className} disabled={!count} onClick={() => setOpen(true)}>
        {children ?? (
          <>
            <Icon name="download" />
            {translate('list.export')}
          </>
        )}
      </button>
      {open && count !== undefined && <ExportDialog {...dialog} count={count} onClose={() => setOpen(false)} />}
    </>
  );
}
