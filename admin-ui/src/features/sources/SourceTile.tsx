import { Icon } from '../../components/Icon.js';
import './sources.css';

/** The sign of sources, large. */
export function SourceTile({ small = false }: { small?: boolean }) {
  return (
    <span className={small ? 'tile s source-tile' : 'tile source-tile'}>
      <Icon name="document" />
    </span>
  );
}
