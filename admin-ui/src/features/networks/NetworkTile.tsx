import { Glyph } from '../../components/Glyph.js';

/** The sign of networks, large. */
export function NetworkTile({ small = false }: { small?: boolean }) {
  return (
    <span className={small ? 'tile s k-alliance' : 'tile k-alliance'}>
      <Glyph family="alliance" />
    </span>
  );
}
