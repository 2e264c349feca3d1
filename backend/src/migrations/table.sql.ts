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
