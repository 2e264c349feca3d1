import type { CurrentRegion } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useWatch } from 'react-hook-form';
import { ChangedMeanwhile } from '../../components/form/ChangedMeanwhile.js';
import { FieldInput } from '../../components/form/FieldInput.js';
import { FormDrawer } from '../../components/form/FormDrawer.js';
import { RecordFormView } from '../../components/form/RecordFormView.js';
import { useCancel } from '../../components/form/use-cancel.js';
import { useRecordForm } from '../../components/form/use-record-form.js';
import { useFields } from '../../components/record/FieldsContext.js';
import { useSaveRecord } from '../../components/record/use-save-record.js';
import { letterheadOf } from './letterhead.js';
import { LetterPreview } from './LetterPreview.js';

interface RegionEditProps {
  region: CurrentRegion;
  onClose: () => void;
  onReopen: () => void;
}

/** All fields in a drawer, above the letter as it will look. */
export function RegionEdit({ region, onClose, onReopen }: RegionEditProps) {
  const translate = useTranslate();
  const { fields } = useFields();
  const save = useSaveRecord();
  const control = useRecordForm({
    name: `region/${region.id}`,
    initial: { ...region },
    onSave: async (base, values) => {
      const saved = await save(base, values);
      if (saved) onClose();
      return saved !== undefined;
    },
  });
  const cancel = useCancel(control, { onClose, onReopen });
  return (
    <FormDrawer title={translate('region.edit_title')} open onClose={cancel}>
      <RecordFormView control={control} className="drawer-form" saveLabel="form.save" onCancel={cancel}>
        <ChangedMeanwhile control={control} current={{ ...region }} />
        <div className="form-grid">
          {fields
            .filter((field) => !field.readOnly)
            .map((field) => (
              <FieldInput key={field.path} field={field} />
            ))}
          <div>
            <h3>{translate('region.preview.title')}</h3>
            <TypedLetter region={region} />
          </div>
        </div>
      </RecordFormView>
    </FormDrawer>
  );
}

function TypedLetter({ region }: { region: CurrentRegion }) {
  const typed = useWatch<Partial<CurrentRegion>>();
  return <LetterPreview letterhead={letterheadOf(typed, region)} />;
}
