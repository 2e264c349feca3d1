import { initials } from '../../components/initials.js';

/** The initials of a person, beside their name. */
export function PersonMark({ name }: { name: string }) {
  return (
    <span className="avatar s" aria-hidden="true">
      {initials(name)}
    </span>
  );
}

/** The same, large, where a record begins. */
export function PersonTile({ name, small = false }: { name: string; small?: boolean }) {
  return (
    <span className={small ? 'tile s person' : 'tile person'} aria-hidden="true">
      {initials(name)}
    </span>
  );
}
