import { FAMILY_OF_KIND, type OrganisationKind } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { Glyph } from '../../components/Glyph.js';

/** The sign of a kind of organisation, with its word for those who cannot see it. */
export function KindMark({ kind }: { kind: OrganisationKind }) {
  const translate = useTranslate();
  const family = FAMILY_OF_KIND[kind];
  return <Glyph family={family} label={translate(`organisations.family.${family}`)} />;
}

/** The same sign, large, where the word stands beside it. */
export function KindTile({ kind, small = false }: { kind: OrganisationKind; small?: boolean }) {
  const family = FAMILY_OF_KIND[kind];
  return (
    <span className={`tile k-${family}${small ? ' s' : ''}`}>
      <Glyph family={family} />
    </span>
  );
}
