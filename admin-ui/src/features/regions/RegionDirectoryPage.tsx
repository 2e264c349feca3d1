import { useTranslate } from 'ra-core';
import { Link } from 'react-router';
import { useMay, useSession } from '../../app/session/SessionContext.js';
import { Icon } from '../../components/Icon.js';
import { Page } from '../../components/Page.js';
import { IndicatorsSection } from './IndicatorsSection.js';
import { MunicipalitiesSection } from './MunicipalitiesSection.js';
import './region-directory.css';

/** What the region is like: its key figures, its cities and districts. */
export function RegionDirectoryPage() {
  const translate = useTranslate();
  const { region } = useSession().session;
  const editable = useMay()('region.write');
  return (
    <Page title={translate('region_directory.title')}>
      <div className="sec-head list-head">
        <h1>{region?.name ?? translate('region_directory.title')}</h1>
        {editable && (
          <div className="btns end">
            <Link className="btn" to="/region">
              <Icon name="settings" />
              {translate('region.title')}
            </Link>
          </div>
        )}
      </div>
      <p className="soft">{translate('region_directory.intro')}</p>
      <div className="region-directory">
        <IndicatorsSection editable={editable} />
        <MunicipalitiesSection editable={editable} />
      </div>
    </Page>
  );
}
