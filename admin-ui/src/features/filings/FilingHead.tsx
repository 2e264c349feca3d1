import { useGetOne, useTranslate } from 'ra-core';
import { useRef, useState } from 'react';
import type { RecordExtraProps } from '../../app/feature.js';
import { useMay } from '../../app/session/SessionContext.js';
import { FormDrawer } from '../../components/form/FormDrawer.js';
import { Icon } from '../../components/Icon.js';
import { useFileDrop } from '../../components/use-file-drop.js';
import { FilingDesk } from './FilingDesk.js';
import './filings.css';

/** Files mails in the history of a record: dropped anywhere on it, chosen, or pasted. */
export function FilingHead(props: RecordExtraProps) {
  const may = useMay();
  return may('contacts.write') && <Head key={props.id} {...props} />;
}

function Head({ resource, id }: RecordExtraProps) {
  const translate = useTranslate();
  const { data } = useGetOne<{ id: string; name: string }>(resource, { id });
  const section = useRef<HTMLElement | null>(null);
  /** What was dropped before the desk was opened; null while it is closed. */
  const [brought, setBrought] = useState<readonly File[] | null>(null);
  const hovering = useFileDrop(section, brought ? undefined : setBrought);
  const close = () => setBrought(null);
  return (
    <div
      className="filing-head"
      ref={(element) => {
        section.current = element?.closest('section') ?? null;
      }}
    >
      <button type="button" className="btn s quiet" onClick={() => setBrought([])}>
        <Icon name="mail" small />
        {translate('filings.open')}
      </button>
      <span className="small muted">{translate('filings.or_drop')}</span>
      {hovering && (
        <div className="filing-over" aria-hidden="true">
          <p>
            <Icon name="mail" />
            {translate('filings.drop_here')}
          </p>
        </div>
      )}
      {brought && (
        <FormDrawer title={translate('filings.title')} open onClose={close}>
          <div className="drawer-form filing-drawer">
            <FilingDesk place={{ resource, id, name: data?.name ?? '' }} brought={brought} onDone={close} />
          </div>
        </FormDrawer>
      )}
    </div>
  );
}
