import type { ImportTarget } from '@knotenpunkt/shared';
import { useTranslate } from 'ra-core';
import { Link } from 'react-router';
import { useMay } from '../../app/session/SessionContext.js';
import { startPathOf } from './import-layout.js';

interface ImportLinkProps {
  target: ImportTarget;
  networkId?: string;
  groupId?: string;
  /** Among the small tools of a card. */
  small?: boolean;
}

/** The way from a list to a file that fills it. */
export function ImportLink({ target, small = false, ...place }: ImportLinkProps) {
  const translate = useTranslate();
  if (!useMay()('imports.use')) return null;
  return (
    <Link className={small ? 'btn s quiet' : 'btn'} to={startPathOf(target, place)}>
      {translate('imports.import')}
    </Link>
  );
}
