import { Menu } from '@base-ui/react/menu';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router';
import { Icon } from '../../components/Icon.js';
import { MenuPopup } from '../../components/MenuPopup.js';
import { useCreateCommands } from './navigation.js';

/** "Neu": what the user may make anew; not there for those who may nothing. */
export function CreateMenu() {
  const translate = useTranslate();
  const commands = useCreateCommands();
  if (commands.length === 0) return null;
  return (
    <Menu.Root>
      <Menu.Trigger className="btn s d-only">
        <Icon name="plus" small />
        {translate('shell.create')}
      </Menu.Trigger>
      <MenuPopup align="end">
        {commands.map((command) => (
          <Menu.LinkItem key={command.path} className="item" closeOnClick render={<Link to={command.path} />}>
            <Icon name={command.icon} />
            {translate(command.label)}
          </Menu.LinkItem>
        ))}
      </MenuPopup>
    </Menu.Root>
  );
}
