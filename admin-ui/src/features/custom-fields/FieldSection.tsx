import type { Customisable, CustomField } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { useId, useRef, useState } from 'react';
import { EmptyState } from '../../components/EmptyState.js';
import { Icon } from '../../components/Icon.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { SkeletonRows } from '../../components/Skeleton.js';
import { useKeepFocus } from '../../components/use-keep-focus.js';
import { ArchivedFields } from './ArchivedFields.js';
import { FieldDrawer } from './FieldDrawer.js';
import { FieldList } from './FieldList.js';
import { useArchivedFields, useCurrentFields } from './use-custom-fields.js';

/** The own fields of one resource. */
export function FieldSection({ resource }: { resource: Customisable }) {
  const translate = useTranslate();
  const id = useId();
  const section = useRef<HTMLElement>(null);
  useKeepFocus(section);
  const { data: fields = [], total, error, refetch } = useCurrentFields(resource);
  const { data: archived = [] } = useArchivedFields(resource);
  const [open, setOpen] = useState<CustomField | 'new'>();
  const create = (
    <button type="button" className="btn primary" onClick={() => setOpen('new')}>
      <Icon name="plus" small />
      {translate('custom-fields.create')}
    </button>
  );
  return (
    <section ref={section} aria-labelledby={id} className="own-fields" tabIndex={-1}>
      <div className="sec-head">
        <h2 id={id}>{translate(`${resource}.title`)}</h2>
        {fields.length > 0 && <div className="btns end">{create}</div>}
      </div>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {total === undefined && !error && <SkeletonRows rows={3} />}
      {total === 0 && (
        <EmptyState icon="columns" title={translate('custom-fields.empty')} action={create}>
          {translate('custom-fields.empty_text')}
        </EmptyState>
      )}
      {fields.length > 0 && <FieldList fields={fields} onEdit={setOpen} />}
      {archived.length > 0 && <ArchivedFields fields={archived} />}
      {open && (
        <FieldDrawer
          resource={resource}
          field={open === 'new' ? undefined : open}
          takenKeys={[...fields, ...archived].map(({ key }) => key)}
          onClose={() => setOpen(undefined)}
          onReopen={() => setOpen(open)}
        />
      )}
    </section>
  );
}
