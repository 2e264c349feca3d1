import { Dialog } from '@base-ui/react/dialog';
import {
  EXPORT_FIELDS,
  EXPORT_MAX_ROWS,
  limitOf,
  type CsvSeparator,
  type ExportChoices,
  type ExportFormat,
  type ExportInput,
} from '@knotenpunkt/shared';
import { useQuery } from '@tanstack/react-query';
import { useNotify, useTranslate } from 'ra-core';
import { useState, type SubmitEvent } from 'react';
import { request } from '../../data/api.js';
import { TextField } from '../form/TextField.js';
import { formatNumber } from '../format.js';
import { ProblemNotice } from '../ProblemNotice.js';
import { SkeletonRows } from '../Skeleton.js';
import { useLanguage } from '../use-language.js';
import { ColumnsField } from './ColumnsField.js';
import { FormatField } from './FormatField.js';
import { useExport } from './use-export.js';
import './export.css';

/** Which records are to be exported. */
export type ExportOrder = Omit<ExportInput, 'format' | 'purpose' | 'columns' | 'separator'>;

export interface ExportDialogProps {
  order: ExportOrder;
  /** How many records that are. */
  count: number;
  /** Columns somebody sees at the moment. */
  shown?: readonly string[];
  onClose: () => void;
}

/** Asks in which form, with which columns and what for records leave the house, and hands over the file. */
export function ExportDialog(props: ExportDialogProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const { order, count, onClose } = props;
  const { resource } = order;
  const { data, error } = useQuery({
    queryKey: ['exports', 'choices', resource, language],
    queryFn: ({ signal }) => request<ExportChoices>(`/exports/choices?resource=${resource}`, { signal }),
  });
  return (
    <Dialog.Root open onOpenChange={(opened) => !opened && onClose()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="veil" />
        <Dialog.Popup className="dialog">
          <Dialog.Title render={<h2 />}>
            {translate('export.title', { smart_count: count, count: formatNumber(count, language) })}
          </Dialog.Title>
          {error && <ProblemNotice error={error} />}
          {!data && !error && <SkeletonRows rows={4} />}
          {data && <ExportForm {...props} choices={data} />}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

interface ExportFormProps extends ExportDialogProps {
  choices: ExportChoices;
}

function ExportForm({ order, count, shown, choices, onClose }: ExportFormProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const [format, setFormat] = useState<ExportFormat>('xlsx');
  const [separator, setSeparator] = useState<CsvSeparator>('semicolon');
  const [columns, setColumns] = useState<readonly string[] | null>(null);
  const [purpose, setPurpose] = useState('');
  const [failure, setFailure] = useState<unknown>();
  const { run, progress } = useExport();
  const tooMany = count > EXPORT_MAX_ROWS;

  const submit = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    setFailure(undefined);
    try {
      const chosen = { format, separator, columns: columns && [...columns] };
      if (!(await run({ ...order, ...chosen, purpose: purpose.trim() }))) return;
      notify('export.done');
      onClose();
    } catch (error) {
      setFailure(error);
    }
  };

  return (
    <form className="view-form export-form" onSubmit={(event) => void submit(event)}>
      <FormatField
        formats={choices.formats}
        format={format}
        separator={separator}
        onFormat={setFormat}
        onSeparator={setSeparator}
      />
      {format !== 'vcard' && <ColumnsField all={choices.columns} shown={shown} onChange={setColumns} />}
      <TextField
        label={translate('export.purpose')}
        name="purpose"
        required
        maxLength={limitOf(EXPORT_FIELDS)('purpose')}
        hint={translate('export.purpose_hint')}
        value={purpose}
        onChange={setPurpose}
        error={failure}
      />
      {tooMany && <TooMany />}
      {Boolean(failure) && <ProblemNotice error={failure} />}
      <div className="btns end">
        <Received bytes={progress?.received} />
        <button type="button" className="btn" onClick={progress?.stop ?? onClose}>
          {translate(progress ? 'export.stop' : 'form.cancel')}
        </button>
        <button
          type="submit"
          className="btn primary"
          disabled={Boolean(progress) || tooMany || !purpose.trim() || columns?.length === 0}
        >
          {translate('export.submit')}
        </button>
      </div>
    </form>
  );
}

function TooMany() {
  const translate = useTranslate();
  const language = useLanguage();
  return <p className="small err">{translate('export.too_many', { limit: formatNumber(EXPORT_MAX_ROWS, language) })}</p>;
}

/** How much of the file is there. */
function Received({ bytes }: { bytes: number | undefined }) {
  const translate = useTranslate();
  const language = useLanguage();
  if (bytes === undefined) return null;
  const size = formatNumber(Math.ceil(bytes / 1024), language);
  return (
    <span className="small soft" role="status">
      {translate(bytes === 0 ? 'export.writing' : 'export.received', { size })}
    </span>
  );
}
