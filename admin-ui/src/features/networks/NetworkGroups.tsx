import type { Group, Language, Network, PartialDate } from '@knotenpunkt/shared';
import { partialDateText } from '@knotenpunkt/shared/partial-dates';
import { useGetList, useTranslate } from 'ra-core';
import { Link } from 'react-router';
import { RecordLink } from '../../app/layout/RecordLink.js';
import { useMay } from '../../app/session/SessionContext.js';
import { Icon } from '../../components/Icon.js';
import type { Translate } from '../../components/record/described-field.js';
import { Related } from '../../components/record/RecordTools.js';
import { SourceMark, useShown } from '../../components/sources/Sources.js';
import { useLanguage } from '../../components/use-language.js';

interface NetworkGroupsProps {
  network: Network;
  editable: boolean;
}

/** The groups and bodies of a network; the one that carries it stands first, even where it is not one of its own. */
export function NetworkGroups(props: NetworkGroupsProps) {
  return useMay()('groups.read') ? <Groups {...props} /> : null;
}

function Groups({ network: { id: networkId, carryingGroup }, editable }: NetworkGroupsProps) {
  const translate = useTranslate();
  const mayCreate = useMay()('groups.write') && editable;
  const { data } = useGetList<Group>('groups', {
    filter: { networkId },
    sort: { field: 'name', order: 'ASC' },
    pagination: { page: 1, perPage: 100 },
  });
  useShown(data?.map(({ id }) => id) ?? []);
  if (!data) return null;
  const own = data.filter(({ id }) => id !== carryingGroup?.id);
  const count = own.length + (carryingGroup ? 1 : 0);
  const add = mayCreate && <Link to={`/gruppen/neu?network=${networkId}`}>{translate('record.add')}</Link>;
  return (
    <Related title={translate('groups.title')} count={count} action={add}>
      {count === 0 && <p className="small muted">{translate('networks.no_groups')}</p>}
      <ul className="rows">
        {carryingGroup && (
          <li>
            <Icon name="group" />
            <span className="grow">
              <RecordLink resource="groups" record={carryingGroup} className="name" />
              <span className="sub">{translate('networks.carries')}</span>
            </span>
          </li>
        )}
        {own.map((group) => (
          <li key={group.id}>
            <Icon name="group" />
            <span className="grow">
              <RecordLink resource="groups" record={group} className="name" />
              <GroupLine group={group} />
            </span>
          </li>
        ))}
      </ul>
    </Related>
  );
}

/** "gegründet 2024"; of an unknown date only what the source says: "bestand bereits". */
function foundingText(founded: PartialDate, language: Language, translate: Translate): string {
  const date = partialDateText(founded, language);
  return founded.from ? translate('networks.founded', { date }) : date;
}

/** "Koordination: Regionalagentur – gegründet Anfang Mai 2024" */
function GroupLine({ group: { coordinatingOrganisation, founded, state, id } }: { group: Group }) {
  const translate = useTranslate();
  const language = useLanguage();
  const told = [
    coordinatingOrganisation && translate('networks.coordinated_by', { name: coordinatingOrganisation.name }),
    founded && foundingText(founded, language, translate),
  ].filter(Boolean);
  return (
    <span className="sub">
      {told.length > 0 ? told.join(' – ') : translate(`groups.state.${state}`)} <SourceMark of={id} />
    </span>
  );
}
