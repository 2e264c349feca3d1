import type { Organisation } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import type { RecordActions } from '../../app/pages/RecordPage.js';
import { Icon } from '../../components/Icon.js';
import { RecordHeader } from '../../components/record/RecordHeader.js';
import type { RecordAction } from '../../components/record/RecordTools.js';
import { useHideLogo } from './use-hide-logo.js';
import { kindLine } from './kind-line.js';
import { LogoTile } from './LogoTile.js';
import { PATH } from './organisation-layout.js';

interface OrganisationHeaderProps extends RecordActions {
  organisation: Organisation;
  /** Of a collective that is not resolved yet. */
  onResolve?: () => void;
  onLogo?: () => void;
}

/** Name, kind and what can be done now. */
export function OrganisationHeader({ organisation, onResolve, onLogo, ...actions }: OrganisationHeaderProps) {
  const translate = useTranslate();
  const { name, shortName, emails, tags, archivedAt, state, collective } = organisation;
  const standing = [collective && 'fields.collective', state !== 'active' && `state.${state}`].filter((key) => key !== false);
  const mail = emails[0]?.address;
  const hideLogo = useHideLogo(organisation);
  const further: RecordAction[] = [
    ...(onResolve ? [{ label: translate('collectives.resolve'), icon: 'organisation' as const, run: onResolve }] : []),
    ...(onLogo ? [{ label: translate('organisations.logo.choose'), icon: 'eye' as const, run: onLogo }] : []),
    ...(onLogo && organisation.logo
      ? [{ label: translate('organisations.logo.hide'), icon: 'close' as const, run: () => void hideLogo() }]
      : []),
  ];
  const write = mail && (
    <a className="btn" href={`mailto:${mail}`}>
      <Icon name="mail" />
      {translate('organisations.write')}
    </a>
  );
  return (
    <RecordHeader
      {...actions}
      tile={<LogoTile organisation={organisation} />}
      name={name}
      line={[shortName, kindLine(organisation, translate)].filter(Boolean).join(' – ')}
      archivedAt={archivedAt}
      contact={write}
      actions={further}
      tags={tags}
      listPath={PATH}
    >
      {standing.length > 0 &&
        standing.map((key) => (
          <span key={key} className="badge line">
            {translate(`organisations.${key}`)}
          </span>
        ))}
    </RecordHeader>
  );
}
