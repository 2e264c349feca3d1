import { useTranslate } from 'ra-core';
import { Link } from 'react-router';
import { Icon } from '../Icon.js';
import { useFields } from '../record/FieldsContext.js';

/** From the panel to the form on the record's page. */
export function EditLink({ id }: { id: string }) {
  const translate = useTranslate();
  const { path } = useFields();
  return (
    <div className="btns panel-actions">
      <Link className="btn s act" to={`${path}/${id}?edit`}>
        <Icon name="pen" />
        {translate('record.edit')}
      </Link>
    </div>
  );
}
