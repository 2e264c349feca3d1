import type { RegionRole, User, UserRegion } from '@knotenpunkt/shared';
import { REGION_ROLES } from '@knotenpunkt/shared/access';
import { useTranslate } from 'ra-core';
import { useState } from 'react';
import { useMay, useSession } from '../../app/session/SessionContext.js';
import { ConfirmDialog } from '../../components/ConfirmDialog.js';
import { useAction } from '../../components/use-action.js';
import { PersonOfUser } from './PersonOfUser.js';
import { useAdministers } from './use-administers.js';
import { endUser, inviteAgain, leaveRegion, restoreUser, setRole } from './users.api.js';

/** One user: what they may enter, and what can be done about it. */
export function UserRow({ user }: { user: User }) {
  const translate = useTranslate();
  const { session } = useSession();
  const oneself = user.id === session.user.id;
  return (
    <li>
      <div className="grow">
        <span className="name">{user.name}</span>
        {user.state !== 'active' && (
          <span className={user.state === 'ended' ? 'badge no' : 'badge maybe'}>{translate(`users.state.${user.state}`)}</span>
        )}
        {user.administrator && <span className="badge brand">{translate('roles.administrator')}</span>}
        <span className="sub">{user.email}</span>
      </div>
      <div className="user-access">
        {user.regions.map((region) => (
          <RegionAccess key={region.id} user={user} region={region} fixed={oneself} />
        ))}
        {oneself ? <span className="sub">{translate('users.oneself')}</span> : <AccountActions user={user} />}
      </div>
    </li>
  );
}

interface RegionAccessProps {
  user: User;
  region: UserRegion;
  /** Nobody changes their own access. */
  fixed: boolean;
}

function RegionAccess({ user, region, fixed }: RegionAccessProps) {
  const translate = useTranslate();
  const run = useAction('users');
  const administers = useAdministers();
  const may = useMay();
  const { session } = useSession();
  const [leaving, setLeaving] = useState(false);
  const names = { name: user.name, region: region.name };
  return (
    <div className="region-access">
      {administers && <span className="soft">{region.name}</span>}
      <select
        className="input"
        aria-label={translate('users.role_of', names)}
        value={region.role}
        disabled={fixed}
        onChange={(event) => void run(() => setRole(user.id, region.id, event.target.value as RegionRole), 'users.role_changed')}
      >
        {REGION_ROLES.map((role) => (
          <option key={role} value={role}>
            {translate(`roles.${role}`)}
          </option>
        ))}
      </select>
      {region.id === session.region?.id && may('persons.read') && <PersonOfUser user={user} region={region} fixed={fixed} />}
      {!fixed && (
        <button type="button" className="btn s quiet" onClick={() => setLeaving(true)}>
          {translate('users.leave')}
          <span className="vh">{` ${user.name}, ${region.name}`}</span>
        </button>
      )}
      <ConfirmDialog
        open={leaving}
        title={translate('users.leave_title', names)}
        action={translate('users.leave')}
        onCancel={() => setLeaving(false)}
        onConfirm={() => {
          setLeaving(false);
          void run(() => leaveRegion(user.id, region.id), 'users.left');
        }}
      >
        {translate('users.leave_text')}
      </ConfirmDialog>
    </div>
  );
}

function AccountActions({ user }: { user: User }) {
  const translate = useTranslate();
  const run = useAction('users');
  const administers = useAdministers();
  const [ending, setEnding] = useState(false);
  return (
    <div className="btns">
      {user.state === 'invited' && (
        <button type="button" className="btn s" onClick={() => void run(() => inviteAgain(user.id), 'users.invited_again')}>
          {translate('users.invite_again')}
          <span className="vh">{` ${user.name}`}</span>
        </button>
      )}
      {administers && user.state === 'ended' && (
        <button type="button" className="btn s" onClick={() => void run(() => restoreUser(user.id), 'users.restored')}>
          {translate('users.restore')}
          <span className="vh">{` ${user.name}`}</span>
        </button>
      )}
      {administers && user.state !== 'ended' && (
        <button type="button" className="btn s quiet" onClick={() => setEnding(true)}>
          {translate('users.end')}
          <span className="vh">{` ${user.name}`}</span>
        </button>
      )}
      <ConfirmDialog
        open={ending}
        title={translate('users.end_title', { name: user.name })}
        action={translate('users.end')}
        onCancel={() => setEnding(false)}
        onConfirm={() => {
          setEnding(false);
          void run(() => endUser(user.id), 'users.ended');
        }}
      >
        {translate('users.end_text')}
      </ConfirmDialog>
    </div>
  );
}
