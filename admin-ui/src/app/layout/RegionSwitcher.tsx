import { Menu } from '@base-ui/react/menu';
import { useNotify, useTranslate } from 'ra-core';
import { Icon } from '../../components/Icon.js';
import { MenuPopup } from '../../components/MenuPopup.js';
import { problemText } from '../../data/problem.js';
import { useSession } from '../session/SessionContext.js';

/** Names the region one works in; a menu only for those who may enter several. */
export function RegionSwitcher() {
  const translate = useTranslate();
  const notify = useNotify();
  const { session, enterRegion } = useSession();
  const { region, regions } = session;
  const label = <RegionLabel name={region?.name ?? translate('region.none')} demo={region?.demo ?? null} />;
  if (regions.length < 2) return <p className="region">{label}</p>;

  function choose(id: string) {
    if (id === region?.id) return;
    enterRegion(id).catch((error: unknown) => notify(problemText(translate, error), { type: 'error' }));
  }

  return (
    <Menu.Root>
      <Menu.Trigger className="region">
        {label}
        <Icon name="down" />
        <span className="vh">{translate('region.change')}</span>
      </Menu.Trigger>
      <MenuPopup className="regions">
        <Menu.RadioGroup value={region?.id} onValueChange={choose}>
          {regions.map((choice) => (
            <Menu.RadioItem key={choice.id} value={choice.id} className="item" closeOnClick>
              <span className="grow">
                {choice.name}
                <small>{translate(choice.demo ? `region.demo.${choice.demo}` : `region.role.${choice.role}`)}</small>
              </span>
              <Menu.RadioItemIndicator>
                <Icon name="check" small />
              </Menu.RadioItemIndicator>
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </MenuPopup>
    </Menu.Root>
  );
}

function RegionLabel({ name, demo }: { name: string; demo: 'invented' | 'documented' | null }) {
  const translate = useTranslate();
  return (
    <span>
      {name}
      {demo && <small>{translate(`region.demo.${demo}`)}</small>}
    </span>
  );
}
