import type { Meeting } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { Link, Outlet } from 'react-router';
import { useMay } from '../../app/session/SessionContext.js';
import { ExportButton } from '../../components/export/ExportButton.js';
import { formatNumber } from '../../components/format.js';
import { Icon } from '../../components/Icon.js';
import { FilterBar, ListTool } from '../../components/list/FilterBar.js';
import { writeFilter } from '../../components/list/filter-tree.js';
import { LIST_SEARCH_ID } from '../../components/list/ListSearch.js';
import { moveRowFocus } from '../../components/list/row-keys.js';
import { SavedViews } from '../../components/list/SavedViews.js';
import { SelectionTools } from '../../components/list/SelectionTools.js';
import { useKeys } from '../../components/list/use-keys.js';
import { useCount, useListRecords } from '../../components/list/use-list-records.js';
import { useSelection } from '../../components/list/use-selection.js';
import { useListState, type ListControl } from '../../components/list/use-list-state.js';
import { Page } from '../../components/Page.js';
import { useLanguage } from '../../components/use-language.js';
import { CREATE_EVENT_PATH, CREATE_PATH, LIST_DEFAULTS, PATH, RESOURCE } from './meeting-layout.js';
import { onSide, sideOf, SIDES, sortOf, type Side } from './meeting-sides.js';
import { MeetingContext } from './MeetingContext.js';
import { MeetingList } from './MeetingList.js';
import { useNow } from '../../components/use-now.js';
import { useToday } from '../../components/use-today.js';

export function MeetingListPage() {
  return (
    <MeetingContext>
      <Meetings />
    </MeetingContext>
  );
}

function Meetings() {
  const translate = useTranslate();
  const may = useMay();
  const now = useNow();
  const today = useToday();
  const control = useListState(PATH, LIST_DEFAULTS);
  const { state } = control;
  const side = sideOf(state.sort);
  const shown = { ...state, filter: onSide(state.filter, side, today) };
  const query = useListRecords<Meeting>(RESOURCE, shown);
  const selection = useSelection(JSON.stringify([shown.filter, state.view]));
  const mayWrite = may('meetings.write');
  const all = useCount(RESOURCE);
  useKeys({
    j: () => moveRowFocus(1),
    k: () => moveRowFocus(-1),
    f: () => document.getElementById(LIST_SEARCH_ID)?.focus(),
  });
  return (
    <>
      <Page title={translate('meetings.title')}>
        <div className="sec-head list-head">
          <h1>{translate('meetings.title')}</h1>
          {mayWrite && <PlanButtons />}
        </div>
        <SavedViews control={control} defaults={LIST_DEFAULTS} all={all} mayShare={may('views.share')} />
        <FilterBar control={control} total={query.total} all={all}>
          <SideSwitch control={control} side={side} today={today} />
          <ExportButton order={{ resource: 'meetings', filter: writeFilter(shown.filter), sort: state.sort }} count={query.total}>
            <ListTool icon="download" label={translate('list.export')} />
          </ExportButton>
        </FilterBar>
        {mayWrite && selection.ids.length > 0 && (
          <section className="card meeting-selection" aria-label={translate('list.with_selection')}>
            <SelectionTools selection={selection} state={shown} total={query.total ?? 0} table="meetings" />
          </section>
        )}
        <MeetingList control={control} query={query} side={side} selection={mayWrite ? selection : undefined} now={now} />
      </Page>
      <Outlet />
    </>
  );
}

function PlanButtons() {
  const translate = useTranslate();
  return (
    <div className="btns end">
      <Link className="btn" to={CREATE_EVENT_PATH}>
        {translate('meetings.plan_event')}
      </Link>
      <Link className="btn primary" to={CREATE_PATH}>
        <Icon name="plus" small />
        {translate('meetings.plan')}
      </Link>
    </div>
  );
}

/** Ahead or back, with the number of meetings that fit the filter on each side. */
function SideSwitch({ control, side, today }: { control: ListControl; side: Side; today: string }) {
  const translate = useTranslate();
  return (
    <span className="seg" role="group" aria-label={translate('meetings.sides')}>
      {SIDES.map((one) => (
        <button key={one} type="button" aria-pressed={one === side} onClick={() => control.change({ sort: sortOf(one) })}>
          {translate(`meetings.side.${one}`)} <SideCount control={control} side={one} today={today} />
        </button>
      ))}
    </span>
  );
}

function SideCount({ control, side, today }: { control: ListControl; side: Side; today: string }) {
  const language = useLanguage();
  const count = useCount(RESOURCE, writeFilter(onSide(control.state.filter, side, today)));
  return <span className="num">{count !== undefined && formatNumber(count, language)}</span>;
}
