import type { Merge } from '@knotenpunkt/shared';
import type { MatchedResource } from '@knotenpunkt/shared/duplicates';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { Timeline } from '../../components/timeline/Timeline.js';
import { useMerges } from './use-duplicates.js';
import './duplicates.css';

interface MergedHistoriesProps {
  resource: MatchedResource;
  id: string;
}

/** What happened to the records that went into this one, before they did; read once somebody wants to know. */
export function MergedHistories({ resource, id }: MergedHistoriesProps) {
  const merges = useMerges(resource, id).filter(({ kept }) => kept.id === id);
  return merges.map((merge) => <MergedHistory key={merge.id} merge={merge} />);
}

function MergedHistory({ merge: { resource, absorbed } }: { merge: Merge }) {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  return (
    <details className="merged-history" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{translate('duplicates.earlier', { name: absorbed.name })}</summary>
      {open && (
        <>
          <MergedHistories resource={resource} id={absorbed.id} />
          <Timeline id={absorbed.id} />
        </>
      )}
    </details>
  );
}
