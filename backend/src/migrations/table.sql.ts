/** A list of texts for a CHECK. */
export const quoted = (values: readonly string[]): string => values.map((value) => `'${value}'`).join(', ');

/** Columns of every record that is changed over time. */
export const KEPT = `
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()`;

/** How the subjects of events are named: the resource, and the expression and table it is read from. */
export type SubjectNames = Readonly<Record<string, readonly [name: string, table: string]>>;

/** Replaces the function that names the subjects of events. */
export function subjectName(names: SubjectNames): string {
  const branches = Object.entries(names).map(
    ([resource, [name, table]]) => `WHEN '${resource}' THEN (SELECT ${name} FROM ${table} WHERE ${table}.id = subject_name.id)`,
  );
  return `
    CREATE OR REPLACE FUNCTION subject_name(type text, id uuid) RETURNS text LANGUAGE sql STABLE AS $$
      SELECT CASE type ${branches.join('\n')} END
    $$;`;
}

/** A part of a record: its table, the expression of its name, and the columns of the records it may be a part of. */
interface PartKind {
  readonly table: string;
  readonly name: string;
  readonly of: readonly string[];
}

export type PartNames = Readonly<Record<string, PartKind>>;

/** Replaces the function that names a part of a record, and answers null for what is none. */
export function partName(parts: PartNames): string {
  const branches = Object.entries(parts).map(
    ([resource, { table, name, of }]) =>
      `WHEN '${resource}' THEN (SELECT coalesce(${name}, '') FROM ${table} AS part WHERE part.id = part_name.id AND part_name.whole IN (${of.join(', ')}))`,
  );
  return `
    CREATE OR REPLACE FUNCTION part_name(type text, id uuid, whole uuid) RETURNS text LANGUAGE sql STABLE AS $$
      SELECT CASE type ${branches.join('\n')} END
    $$;`;
}

/** Citations for a row go with it. */
export function forgetsCitations(table: string): string {
  return `CREATE TRIGGER ${table}_forgets_citations AFTER DELETE ON ${table} FOR EACH ROW EXECUTE FUNCTION forget_citations();`;
}
