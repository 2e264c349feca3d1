import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { Icon } from '../../components/Icon.js';
import { SkeletonRows } from '../../components/Skeleton.js';
import { problemText, toProblem } from '../../data/problem.js';
import { BringIn } from './BringIn.js';
import type { Place } from './filing-draft.js';
import { FilingForm } from './FilingForm.js';
import { isText, readFile } from './filings.api.js';
import { SignatureCard } from './SignatureCard.js';

interface FilingDeskProps {
  /** Where it is filed from. */
  place: Place | null;
  /** Files that were dropped already. */
  brought: readonly File[];
  /** Nothing is left to be filed. */
  onDone?: () => void;
}

/** One thing after another is read, looked at and filed. */
export function FilingDesk({ place, brought, onDone }: FilingDeskProps) {
  const translate = useTranslate();
  const [{ files, at }, setQueue] = useState({ files: brought, at: 0 });
  const file = files[at];
  if (!file) return <BringIn onBring={(more) => setQueue({ files: more, at: 0 })} />;
  const next = () => {
    if (at + 1 < files.length) setQueue({ files, at: at + 1 });
    else if (onDone) onDone();
    else setQueue({ files: [], at: 0 });
  };
  return (
    <>
      {files.length > 1 && (
        <p className="small soft" role="status">
          {translate('filings.of_several', { number: at + 1, count: files.length, name: file.name })}
        </p>
      )}
      <OneFile key={at} file={file} place={place} onNext={next} />
    </>
  );
}

function OneFile({ file, place, onNext }: { file: File; place: Place | null; onNext: () => void }) {
  const translate = useTranslate();
  // Nothing of it is kept here either: it is read once and forgotten with the page.
  const { data, error, isPending } = useQuery({
    queryKey: ['filings', 'preview', file.name, file.size, file.lastModified],
    queryFn: ({ signal }) => readFile(file, signal),
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  if (isPending) return <SkeletonRows rows={6} />;
  if (error) return <Unreadable file={file} error={error} onNext={onNext} />;
  const { signature } = data;
  const card = signature && <SignatureCard proposal={signature} alone={data.source === 'signature'} onDone={onNext} />;
  if (data.source === 'signature') return card ?? <p>{translate('filings.own_signature')}</p>;
  return (
    <FilingForm file={file} preview={data} place={place} onDone={onNext}>
      {card}
    </FilingForm>
  );
}

function Unreadable({ file, error, onNext }: { file: File; error: unknown; onNext: () => void }) {
  const translate = useTranslate();
  const { code, values } = toProblem(error);
  const why =
    code === 'file_unreadable' ? translate(`filings.unreadable.${values?.reason ?? 'mail'}`) : problemText(translate, error);
  return (
    <div className="notice problem" role="alert">
      <Icon name="alert" />
      <p className="grow">
        {!isText(file) && <b>{file.name} </b>}
        {why}
        <small>{translate('filings.nothing_kept')}</small>
      </p>
      <button type="button" className="btn s" onClick={onNext}>
        {translate('filings.go_on')}
      </button>
    </div>
  );
}
