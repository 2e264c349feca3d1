import type { CustomField } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useArchive } from '../../components/record/use-archive.js';
import { FieldDetails } from './FieldList.js';
import { RESOURCE } from './use-custom-fields.js';
import { useLabel } from './use-label.js';

/** Fields that are shown nowhere any more; their values wait. */
export function ArchivedFields({ fields }: { fields: readonly CustomField[] }) {
  const translate = useTranslate();
  const labelOf = useLabel();
  const { restore } = useArchive(RESOURCE);
  return (
    <div className="own-fields-archived">
      <h3>{translate('custom-fields.archived')}</h3>
      <p className="soft small">{translate('custom-fields.archived_text')}</p>
      <ul className="rows">
        {fields.map((field) => (
          <li key={field.id}>
            <div className="grow">
              <span>{labelOf(field.label)}</span> <span className="badge">{translate(`custom-fields.type.${field.type}`)}</span>
              <FieldDetails field={field} />
            </div>
            <button
              type="button"
              className="btn s act"
              onClick={() => void restore({ id: field.id, name: labelOf(field.label) })}
            >
              {translate('record.restore')}
              <span className="vh">{` ${labelOf(field.label)}`}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
