import type { Organisation } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import type { RecordActions } from '../../app/pages/RecordPage.js';
import { Icon } from '../../components/Icon.js';
import { formatDay } from '../../components/record/moments.js';
import { RecordHeader } from '../../components/record/RecordHeader.js';
import type { RecordAction } from '../../components/record/RecordTools.js';
import { useLanguage } from '../../components/use-language.js';
import { useHideLogo } from './use-hide-logo.js';
import { kindLine } from './kind-line.js';
import { LogoTile } from './LogoTile.js';
import { PATH } from './organisation-layout.js';

interface OrganisationHeaderProps extends RecordActions {
  organisation: Organisation;
  /** Of a collective that is not resolved yet. */
  onResolve?: () => void;
  onLogo?: () => void;
  onMerge?: () => void;
}

/** Name, kind and what can be done now. */
export function OrganisationHeader({ organisation, onResolve, onLogo, onMerge, ...actions }: OrganisationHeaderProps) {
  const translate = useTranslate();
  const { name, shortName, emails, tags, archivedAt } = organisation;
  const marks = useMarks(organisation);
  const mail = emails[0]?.address;
  const hideLogo = useHideLogo(organisation);
  const further: RecordAction[] = [
    ...(onResolve ? [{ label: translate('collectives.resolve'), icon: 'organisation' as const, run: onResolve }] : []),
    ...(onLogo ? [{ label: translate('organisations.logo.choose'), icon: 'eye' as const, run: onLogo }] : []),
    ...(onLogo && organisation.logo
      ? [{ label: translate('organisations.logo.hide'), icon: 'close' as const, run: () => void hideLogo() }]
      : []),
    ...(onMerge ? [{ label: translate('duplicates.merge_with'), icon: 'columns' as const, run: onMerge }] : []),
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
      {marks.length > 0 &&
        marks.map((mark) => (
          <span key={mark} className="badge line">
            {mark}
          </span>
        ))}
    </RecordHeader>
  );
}

/** How it stands, and when somebody of it said last that its data is right. */
function useMarks({ state, collective, confirmedAt }: Organisation): string[] {
  const translate = useTranslate();
  const language = useLanguage();
  return [
    ...(collective ? [translate('organisations.fields.collective')] : []),
    ...(state === 'active' ? [] : [translate(`organisations.state.${state}`)]),
    ...(confirmedAt ? [translate('organisations.confirmed', { day: formatDay(confirmedAt, language) })] : []),
  ];
}
