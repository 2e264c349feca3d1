import { tidied } from '../../components/form/tidied.js';
import type { Values } from '../../components/record/conflict.js';

/** What is sent of a new person: the first position only where an organisation was chosen. */
export function withPosition(values: Values): Values {
  const { position, ...person } = tidied(values) as Values & { position: Values };
  return position.organisationId ? { ...person, position } : person;
}
