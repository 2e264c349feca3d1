import type { View } from '@knotenpunkt/shared';
import { Menu } from '@base-ui/react/menu';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { Link } from 'react-router';
import { Icon } from '../Icon.js';
import { useFields } from '../record/FieldsContext.js';
import { writeAddress, type ListDefaults } from './list-address.js';
import { differsFrom, stateOfView, viewOfState } from './saved-view.js';
import type { ListControl } from './use-list-state.js';
import { useSavedViews } from './use-saved-views.js';
import { useViewCounts } from './use-view-counts.js';
import { ViewDialog } from './ViewDialog.js';

export interface ViewRights {
  /** Whether the user may share views with the team. */
  mayShare: boolean;
  /** Where a shared view is used for something else. */
  use?: { label: string; pathOf: (viewId: string) => string };
}

interface SavedViewsProps extends ViewRights {
  control: ListControl;
  defaults: ListDefaults;
  all: number | undefined;
}

/** Saved views as tabs with their counts; the last tab keeps the list as it is now. */
export function SavedViews({ control, defaults, all, mayShare, use }: SavedViewsProps) {
  const translate = useTranslate();
  const { path } = useFields();
  const { views, create, change, remove } = useSavedViews();
  const counts = useViewCounts(views);
  const [dialog, setDialog] = useState<'create' | 'rename'>();
  const { state } = control;
  const current = views.find((view) => view.id === state.view);
  const untouched = current ? !differsFrom(current, state, defaults) : isDefault(state, defaults);

  const saveNew = async (name: string, shared: boolean) => {
    const view = await create({ name, shared, ...viewOfState(state) });
    control.change({ view: view.id });
  };

  return (
    <div className="views">
      <nav className="tabs" aria-label={translate('views.label')}>
        <Link to={path} aria-current={!current ? 'page' : undefined}>
          {translate('views.all')} <span className="n">{all}</span>
        </Link>
        {views.map((view) => (
          <Link
            key={view.id}
            to={path + writeAddress(stateOfView(view, defaults), defaults)}
            aria-current={view.id === current?.id ? 'page' : undefined}
          >
            {view.name}
            {view.shared && (
              <>
                <Icon name="group" small />
                <span className="vh">, {translate('views.shared')}</span>
              </>
            )}
            <span className="n">{counts[view.id]}</span>
          </Link>
        ))}
      </nav>
      {!untouched && (
        <button type="button" className="btn s quiet" onClick={() => setDialog('create')}>
          <Icon name="plus" small />
          {translate('views.save')}
        </button>
      )}
      {current && (
        <ViewMenu
          view={current}
          changed={!untouched}
          mayShare={mayShare}
          use={use}
          onSave={() => void change(current, viewOfState(state))}
          onReset={() => control.change(stateOfView(current, defaults))}
          onRename={() => setDialog('rename')}
          onShare={() => void change(current, { shared: !current.shared })}
          onRemove={() => {
            void remove(current);
            control.change({ view: null });
          }}
        />
      )}
      {dialog && (
        <ViewDialog
          title={translate(`views.${dialog}_title`)}
          name={dialog === 'rename' ? (current?.name ?? '') : ''}
          shared={dialog === 'rename' && current ? current.shared : false}
          mayShare={mayShare}
          onClose={() => setDialog(undefined)}
          onSave={(name, shared) => (dialog === 'rename' && current ? change(current, { name, shared }) : saveNew(name, shared))}
        />
      )}
    </div>
  );
}

function isDefault(state: ListControl['state'], defaults: ListDefaults): boolean {
  return writeAddress({ ...state, view: null, panel: null, page: 1 }, defaults) === '';
}

interface ViewMenuProps extends ViewRights {
  view: View;
  changed: boolean;
  onSave: () => void;
  onReset: () => void;
  onRename: () => void;
  onShare: () => void;
  onRemove: () => void;
}

/** What can be done with the current view; one of somebody else can only be reset. */
function ViewMenu({ view, changed, mayShare, use, onSave, onReset, onRename, onShare, onRemove }: ViewMenuProps) {
  const translate = useTranslate();
  const usable = view.shared ? use : undefined;
  if (!view.mine && !changed && !usable) return null;
  return (
    <Menu.Root>
      <Menu.Trigger className="btn s icon quiet">
        <Icon name="more" />
        <span className="vh">{translate('views.menu', { name: view.name })}</span>
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className="popup-place" sideOffset={4} align="end">
          <Menu.Popup className="popup">
            {usable && (
              <Menu.Item className="item" render={<Link to={usable.pathOf(view.id)} />}>
                {usable.label}
              </Menu.Item>
            )}
            {changed && (
              <Menu.Item className="item" onClick={onReset}>
                {translate('views.reset')}
              </Menu.Item>
            )}
            {view.mine && (
              <>
                {changed && (
                  <Menu.Item className="item" onClick={onSave}>
                    {translate('views.update')}
                  </Menu.Item>
                )}
                <Menu.Item className="item" onClick={onRename}>
                  {translate('views.rename')}
                </Menu.Item>
                {mayShare && (
                  <Menu.Item className="item" onClick={onShare}>
                    {translate(view.shared ? 'views.unshare' : 'views.share')}
                  </Menu.Item>
                )}
                <Menu.Item className="item" onClick={onRemove}>
                  {translate('views.remove')}
                </Menu.Item>
              </>
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
