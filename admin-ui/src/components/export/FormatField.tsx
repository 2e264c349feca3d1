import { CSV_SEPARATORS, type CsvSeparator, type ExportFormat } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useId } from 'react';
import { SelectField } from '../form/SelectField.js';

/** As people name them: what opens by a double click first. */
const ORDER: readonly ExportFormat[] = ['xlsx', 'csv', 'vcard'];

interface FormatFieldProps {
  formats: readonly ExportFormat[];
  format: ExportFormat;
  separator: CsvSeparator;
  onFormat: (format: ExportFormat) => void;
  onSeparator: (separator: CsvSeparator) => void;
}

/** In which form records leave the house. */
export function FormatField({ formats, format, separator, onFormat, onSeparator }: FormatFieldProps) {
  const translate = useTranslate();
  const id = useId();
  return (
    <>
      <fieldset className="export-choices">
        <legend>{translate('export.format')}</legend>
        {ORDER.filter((offered) => formats.includes(offered)).map((offered) => (
          <p key={offered} className="check-line">
            <input
              type="radio"
              id={`${id}-${offered}`}
              name={id}
              checked={format === offered}
              onChange={() => onFormat(offered)}
              aria-describedby={`${id}-${offered}-hint`}
            />
            <span>
              <label htmlFor={`${id}-${offered}`}>{translate(`export.formats.${offered}`)}</label>
              <span id={`${id}-${offered}-hint`} className="small soft">
                {translate(`export.format_hints.${offered}`)}
              </span>
            </span>
          </p>
        ))}
      </fieldset>
      {format === 'csv' && (
        <SelectField
          label={translate('export.separator')}
          value={separator}
          choices={CSV_SEPARATORS.map((value) => ({ value, label: translate(`export.separators.${value}`) }))}
          onChange={onSeparator}
        />
      )}
    </>
  );
}
