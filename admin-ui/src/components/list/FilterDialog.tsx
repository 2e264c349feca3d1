import { Dialog } from '@base-ui/react/dialog';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { newCondition } from './comparisons.js';
import { isWhole, type ConditionGroup, type FilterPart } from './filter-tree.js';
import { GroupEditor } from './GroupEditor.js';
import { useFilterFields } from './use-filter-fields.js';

interface FilterDialogProps {
  parts: FilterPart[];
  onApply: (parts: FilterPart[]) => void;
  onClose: () => void;
}

/** The whole filter at once: conditions joined by "all" or "one of", groups inside groups. */
export function FilterDialog({ parts, onApply, onClose }: FilterDialogProps) {
  const translate = useTranslate();
  const fields = useFilterFields();
  const first = fields[0];
  const [root, setRoot] = useState<ConditionGroup>(() => {
    const start = parts.length > 0 || !first ? parts : [newCondition(first)];
    return { type: 'group', join: 'and', negated: false, parts: start };
  });
  const whole = isWhole(root);
  const apply = () => onApply(root.join === 'and' && !root.negated ? root.parts : [root]);

  return (
    <Dialog.Root open onOpenChange={(opened) => !opened && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="veil" />
        <Dialog.Popup className="dialog filter-dialog">
          <Dialog.Title render={<h2 />}>{translate('list.advanced_title')}</Dialog.Title>
          <Dialog.Description className="soft">{translate('list.advanced_text')}</Dialog.Description>
          <GroupEditor group={root} depth={1} onChange={setRoot} />
          {!whole && <p className="small soft">{translate('list.incomplete')}</p>}
          <div className="btns end">
            <button type="button" className="btn" onClick={onClose}>
              {translate('form.cancel')}
            </button>
            <button type="button" className="btn primary" disabled={!whole} onClick={apply}>
              {translate('list.apply')}
            </button>
          </div>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
