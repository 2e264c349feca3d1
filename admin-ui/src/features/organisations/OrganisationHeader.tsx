import type { Organisation } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router';
import { Icon } from '../../components/Icon.js';
import { addressOf } from '../../components/list/list-address.js';
import { RecordMenu, type RecordAction } from '../../components/record/RecordTools.js';
import { useHideLogo } from './use-hide-logo.js';
import { kindLine } from './kind-line.js';
import { LogoTile } from './LogoTile.js';
import { PATH } from './organisation-layout.js';

interface OrganisationHeaderProps {
  organisation: Organisation;
  onEdit?: () => void;
  onArchive?: () => void;
  /** Of a collective that is not resolved yet. */
  onResolve?: () => void;
  onLogo?: () => void;
}

/** Name, kind and what can be done now. */
export function OrganisationHeader({ organisation, onEdit, onArchive, onResolve, onLogo }: OrganisationHeaderProps) {
  const translate = useTranslate();
  const { name, shortName, emails, tags, archivedAt, state, collective } = organisation;
  const standing = [collective && 'fields.collective', state !== 'active' && `state.${state}`].filter((key) => key !== false);
  const mail = emails[0]?.address;
  const hideLogo = useHideLogo(organisation);
  const actions: RecordAction[] = [
    ...(onResolve ? [{ label: translate('collectives.resolve'), icon: 'organisation' as const, run: onResolve }] : []),
    ...(onLogo ? [{ label: translate('organisations.logo.choose'), icon: 'eye' as const, run: onLogo }] : []),
    ...(onLogo && organisation.logo
      ? [{ label: translate('organisations.logo.hide'), icon: 'close' as const, run: () => void hideLogo() }]
      : []),
    ...(onArchive ? [{ label: translate('record.archive'), icon: 'archive' as const, run: onArchive }] : []),
  ];
  return (
    <div className="rec-head">
      <LogoTile organisation={organisation} />
      <div>
        <h1>{name}</h1>
        <p className="meta">{[shortName, kindLine(organisation, translate)].filter(Boolean).join(' – ')}</p>
      </div>
      <div className="btns">
        {mail && (
          <a className="btn" href={`mailto:${mail}`}>
            <Icon name="mail" />
            {translate('organisations.write')}
          </a>
        )}
        {onEdit && (
          <button type="button" className="btn" onClick={onEdit}>
            <Icon name="pen" />
            {translate('record.edit')}
          </button>
        )}
        <RecordMenu actions={actions} />
      </div>
      {(tags.length > 0 || archivedAt || standing.length > 0) && (
        <div className="chips rec-tags">
          {standing.map((key) => (
            <span key={key} className="badge line">
              {translate(`organisations.${key}`)}
            </span>
          ))}
          {archivedAt && <span className="badge line">{translate('record.archived')}</span>}
          {tags.map((tag) => (
            <Link key={tag} className="badge" to={addressOf(PATH, { where: { field: 'tags', op: 'has', value: tag } })}>
              {tag}
            </Link>
          ))}
        </div>
      )}
    </div>
  );
}
