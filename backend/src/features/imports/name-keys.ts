/** What tells names apart in a file: letters and digits, whatever their case. */
export function nameKey(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export interface SplitName {
  title?: string;
  firstName?: string;
  lastName: string;
}

const TITLES = /^((?:(?:Prof|Dr|Dipl|Mag)\.?(?:-?\s?(?:Ing|rer|nat|phil|med|jur|pol|h\.\s?c)\.?)*\s+)+)(?=\S)/;
const PARTICLES = /\s((?:von|van|vom|zu|zum|zur|de|del|della|di|el|al|ter|ten)\s.+|\S+)$/i;

/** "Dr. Ada von Muster" or "Muster, Ada" as the parts of a name. */
export function splitName(name: string): SplitName {
  const plain = name.replace(/\s+/g, ' ').trim();
  const [last = '', first = ''] = plain.split(/\s*,\s*/);
  if (first) return { ...titled(first), lastName: last };
  const { title, firstName: rest = '' } = titled(plain);
  const lastName = PARTICLES.exec(rest)?.[1];
  if (!lastName) return { ...(title && { title }), lastName: rest };
  return { ...(title && { title }), firstName: rest.slice(0, -lastName.length).trim(), lastName };
}

function titled(names: string): { title?: string; firstName?: string } {
  const title = TITLES.exec(names)?.[1] ?? '';
  const rest = names.slice(title.length).trim();
  return { ...(title && { title: title.trim() }), ...(rest && { firstName: rest }) };
}
