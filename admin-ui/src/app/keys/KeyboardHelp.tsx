import { Dialog } from '@base-ui/react/dialog';
import { useTranslate } from 'ra-core';
import { Icon } from '../../components/Icon.js';
import { FEATURES } from '../features.js';

interface KeyboardHelpProps {
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

export function KeyboardHelp({ open, onOpenChange }: KeyboardHelpProps) {
  const translate = useTranslate();
  const keys: [keys: string[], effect: string][] = [
    [[translate('keys.control'), 'K'], 'keys.palette'],
    [['/'], 'keys.search'],
    [['?'], 'keys.help'],
    [[translate('keys.escape')], 'keys.closing'],
    [[translate('keys.tab')], 'keys.next'],
    [['F6'], 'keys.toast'],
    ...FEATURES.flatMap((feature) => feature.keys ?? []).map(({ keys: names, effect }): [string[], string] => [
      names.map((name) => (name.includes('.') ? translate(name) : name)),
      effect,
    ]),
  ];
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className="veil" />
        <Dialog.Popup className="dialog">
          <Dialog.Close className="btn icon quiet close" aria-label={translate('shell.close')}>
            <Icon name="close" />
          </Dialog.Close>
          <Dialog.Title render={<h2 />}>{translate('keys.title')}</Dialog.Title>
          <Dialog.Description className="soft">{translate('keys.intro')}</Dialog.Description>
          <table className="keys">
            <thead className="vh">
              <tr>
                <th scope="col">{translate('keys.key')}</th>
                <th scope="col">{translate('keys.effect')}</th>
              </tr>
            </thead>
            <tbody>
              {keys.map(([names, effect]) => (
                <tr key={names.join()}>
                  <th scope="row">
                    {names.map((name) => (
                      <kbd key={name}>{name}</kbd>
                    ))}
                  </th>
                  <td>{translate(effect)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
