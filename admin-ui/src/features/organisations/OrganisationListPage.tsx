import { FAMILY_OF_KIND, type Organisation, type OrganisationFamily } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { Link, Outlet, useNavigate } from 'react-router';
import { useMay } from '../../app/session/SessionContext.js';
import { Glyph } from '../../components/Glyph.js';
import { Icon } from '../../components/Icon.js';
import { LIST_SEARCH_ID } from '../../components/list/ListSearch.js';
import { focusedRow, moveRowFocus } from '../../components/list/row-keys.js';
import { SavedViews } from '../../components/list/SavedViews.js';
import { useKeys } from '../../components/list/use-keys.js';
import { useCount, useListRecords } from '../../components/list/use-list-records.js';
import { useListState } from '../../components/list/use-list-state.js';
import { useSelection } from '../../components/list/use-selection.js';
import { Page } from '../../components/Page.js';
import { CREATE_PATH, LIST_DEFAULTS, PATH, pathOf, RESOURCE } from './organisation-layout.js';
import { OrganisationContext } from './OrganisationContext.js';
import { OrganisationPanel } from './OrganisationPanel.js';
import { OrganisationTable } from './OrganisationTable.js';

export function OrganisationListPage() {
  return (
    <OrganisationContext>
      <OrganisationList />
    </OrganisationContext>
  );
}

function OrganisationList() {
  const translate = useTranslate();
  const may = useMay();
  const control = useListState(PATH, LIST_DEFAULTS);
  const { state } = control;
  const query = useListRecords<Organisation>(RESOURCE, state);
  const all = useCount(RESOURCE);
  const selection = useSelection(JSON.stringify([state.filter, state.view]));
  const mayWrite = may('organisations.write');
  useListKeys(control, selection);

  return (
    <div className={state.panel ? 'split' : undefined}>
      <Page title={translate('organisations.title')}>
        <div className="sec-head list-head">
          <h1>{translate('organisations.title')}</h1>
          {mayWrite && (
            <div className="btns end">
              <Link className="btn primary" to={CREATE_PATH}>
                <Icon name="plus" small />
                {translate('organisations.create')}
              </Link>
            </div>
          )}
        </div>
        <SavedViews control={control} defaults={LIST_DEFAULTS} all={all} mayShare={may('views.share')} />
        <OrganisationTable control={control} query={query} all={all} selection={mayWrite ? selection : undefined} />
        {query.data && query.data.length > 0 && <Legend rows={query.data} />}
      </Page>
      {state.panel && <OrganisationPanel id={state.panel} control={control} query={query} />}
      <Outlet />
    </div>
  );
}

/** The signs that occur in the list, each with its word. */
function Legend({ rows }: { rows: readonly Organisation[] }) {
  const translate = useTranslate();
  const families = [...new Set<OrganisationFamily>(rows.map(({ kind }) => FAMILY_OF_KIND[kind]))];
  return (
    <ul className="legend" aria-label={translate('organisations.legend')}>
      {families.map((family) => (
        <li key={family}>
          <Glyph family={family} />
          {translate(`organisations.family.${family}`)}
        </li>
      ))}
    </ul>
  );
}

function useListKeys(control: ReturnType<typeof useListState>, selection: ReturnType<typeof useSelection>): void {
  const navigate = useNavigate();
  const may = useMay();
  const { panel } = control.state;
  const move = (by: number) => {
    const id = moveRowFocus(by);
    if (panel && id) control.change({ panel: id }, { replace: true });
  };
  const next = () => move(1);
  const previous = () => move(-1);
  useKeys({
    j: next,
    ArrowDown: next,
    k: previous,
    ArrowUp: previous,
    f: () => document.getElementById(LIST_SEARCH_ID)?.focus(),
    x: () => {
      const id = focusedRow();
      if (id && may('organisations.write')) selection.toggle(id);
    },
    e: () => {
      const id = panel ?? focusedRow();
      if (id && may('organisations.write')) void navigate(`${pathOf(id)}?edit`);
    },
    Escape: () => panel && control.change({ panel: null }),
  });
}
