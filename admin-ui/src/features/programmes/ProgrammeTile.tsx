import { Icon } from '../../components/Icon.js';
import './programmes.css';

/** The sign of programmes, large. */
export function ProgrammeTile({ small = false }: { small?: boolean }) {
  return (
    <span className={small ? 'tile s programme-tile' : 'tile programme-tile'}>
      <Icon name="bookmark" />
    </span>
  );
}
