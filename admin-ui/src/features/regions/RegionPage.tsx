import { CURRENT_REGION_FIELDS, type CurrentRegion } from '@knotenpunkt/shared';
import { useGetOne, useTranslate } from 'ra-core';
import { useEffect, useState } from 'react';
import { useMay, useSession } from '../../app/session/SessionContext.js';
import { Icon } from '../../components/Icon.js';
import { useKeys } from '../../components/list/use-keys.js';
import { Page } from '../../components/Page.js';
import { ProblemNotice } from '../../components/ProblemNotice.js';
import { ConflictProvider } from '../../components/record/ConflictContext.js';
import { Facts } from '../../components/record/Facts.js';
import { FieldsProvider } from '../../components/record/FieldsContext.js';
import { PageSkeleton } from '../../components/Skeleton.js';
import { letterheadOf } from './letterhead.js';
import { LetterPreview } from './LetterPreview.js';
import { RegionEdit } from './RegionEdit.js';

const FIELDS = { resource: 'region', path: '/region', declared: CURRENT_REGION_FIELDS, suggested: [] };
const EDITABLE = CURRENT_REGION_FIELDS.filter((field) => !('readOnly' in field)).map(({ name }) => name);

/** The region one works in: what it is called, and what stands on its mails. */
export function RegionPage() {
  const translate = useTranslate();
  const { region } = useSession().session;
  const { data, error, refetch } = useGetOne<CurrentRegion>('region', { id: region?.id ?? '' });
  if (!data && !error) return <PageSkeleton />;
  return (
    <Page title={translate('region.title')}>
      {data ? (
        <FieldsProvider {...FIELDS}>
          <ConflictProvider>
            <Loaded region={data} />
          </ConflictProvider>
        </FieldsProvider>
      ) : (
        <>
          <h1>{translate('region.title')}</h1>
          <ProblemNotice error={error} onRetry={() => void refetch()} />
        </>
      )}
    </Page>
  );
}

function Loaded({ region }: { region: CurrentRegion }) {
  const translate = useTranslate();
  const editable = useMay()('region.write');
  const [editing, setEditing] = useState(false);
  useNameInSession(region);
  useKeys({ e: () => editable && setEditing(true) });
  const groups = EDITABLE.map((name) => ({ label: translate(`region.fields.${name}`), paths: [name] }));
  return (
    <>
      <div className="sec-head list-head">
        <h1>{translate('region.title')}</h1>
        {editable && (
          <div className="btns end">
            <button type="button" className="btn" onClick={() => setEditing(true)}>
              <Icon name="pen" />
              {translate('record.edit')}
            </button>
          </div>
        )}
      </div>
      <p className="soft">{translate('region.intro')}</p>
      <div className="region-page">
        <section aria-labelledby="facts">
          <div className="sec-head">
            <h2 id="facts">{translate('record.facts')}</h2>
          </div>
          <Facts record={{ ...region }} groups={groups} editable={editable} />
        </section>
        <section aria-labelledby="preview">
          <div className="sec-head">
            <h2 id="preview">{translate('region.preview.title')}</h2>
          </div>
          <LetterPreview letterhead={letterheadOf(region, region)} />
        </section>
      </div>
      {editing && <RegionEdit region={region} onClose={() => setEditing(false)} onReopen={() => setEditing(true)} />}
    </>
  );
}

/** The name stands at the top of every page as well. */
function useNameInSession({ id, name }: CurrentRegion): void {
  const { session, replace } = useSession();
  useEffect(() => {
    if (session.region?.id !== id || session.region.name === name) return;
    const regions = session.regions.map((region) => (region.id === id ? { ...region, name } : region));
    replace({ ...session, region: { ...session.region, name }, regions });
  }, [session, replace, id, name]);
}
