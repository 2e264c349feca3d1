import type { ImportSheet } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { SelectField } from '../../components/form/SelectField.js';

/** Cells of a row that say enough to recognise it. */
const TOLD = 6;

interface HeaderRowProps {
  sheet: ImportSheet;
  /** Counted from 0. */
  value: number;
  onChange: (row: number) => void;
}

/** In which row the headers stand; what is above them are titles. */
export function HeaderRow({ sheet: { beginning }, value, onChange }: HeaderRowProps) {
  const translate = useTranslate();
  const choices = beginning.flatMap((cells, row) => {
    const told = cells.filter(Boolean).slice(0, TOLD).join(' · ');
    return told ? [{ value: String(row), label: translate('imports.header_row_choice', { row: row + 1, told }) }] : [];
  });
  return (
    <SelectField
      label={translate('imports.header_row')}
      value={String(value)}
      choices={choices}
      onChange={(row) => onChange(Number(row))}
    />
  );
}
