import type pg from 'pg';

/** Tables outside row-level security, without content of any region. Whoever adds one explains it here. */
export const OPEN_TABLES: Readonly<Record<string, string>> = {
  region: 'the tenants themselves: their names',
  user_account: 'who can log in; one account may enter several regions',
  user_region: 'which regions a user may enter, as what: read to find the region of a request',
  second_factor: 'encrypted secrets of authenticator apps',
  recovery_code: 'hashes of codes that stand in for the second factor',
  login_session: 'hashes of cookies: read before the region is known',
  login_link: 'how many codes were tried on a login by mail',
  api_token: 'hashes of tokens of other programs: read before the region is known',
  access_token: 'hashes of links in mails: the runtime role has no right on it, only resolve_token() answers',
  rate_limit: 'counts of attempts under keyed hashes',
  installation_message: 'mails about logins, which belong to no region',
  register_entry: 'public facts of organisations for all regions: the runtime role only reads them',
  outbox: 'ids of work that follows: the relay reads them for every region',
  schema_migration: 'which migrations ran',
};

export interface Table {
  name: string;
  columns: Column[];
  /** Rights of the runtime role. */
  rights: string[];
}

export interface Column {
  name: string;
  type: string;
  required: boolean;
  generated: boolean;
  /** Definition of a CHECK constraint on this column alone. */
  check: string | null;
}

/** Every table of the public schema with the rights of the runtime role, as the catalogue has it. */
export async function tablesOf(owner: pg.Client): Promise<Table[]> {
  const { rows } = await owner.query<Table>(`
    SELECT c.relname AS name,
      (SELECT json_agg(json_build_object(
         'name', a.attname, 'type', format_type(a.atttypid, a.atttypmod), 'required', a.attnotnull,
         'generated', a.attidentity <> '' OR a.attgenerated <> '',
         'check', (SELECT pg_get_constraintdef(k.oid) FROM pg_constraint k WHERE k.conrelid = c.oid AND k.contype = 'c' AND k.conkey = ARRAY[a.attnum] LIMIT 1)
       ) ORDER BY a.attnum) FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
      ARRAY(SELECT r FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) AS r
            WHERE has_table_privilege('knotenpunkt_runtime', c.oid, r)) AS rights
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') ORDER BY c.relname`);
  return rows;
}

export const isTenant = (table: Table): boolean => !(table.name in OPEN_TABLES);

export const hasRegion = (table: Table): boolean =>
  table.columns.some((column) => column.name === 'region_id' && column.required);

/**
 * Puts one row into the table for a region, whatever its columns are: values are made up by type and CHECK,
 * foreign keys and triggers are off (only a superuser can do that).
 */
export async function fill(superuser: pg.Client, table: Table, given: Record<string, string>): Promise<void> {
  const columns = table.columns.filter((column) => !column.generated && (column.required || column.name in given));
  const values = columns.map((column) => given[column.name] ?? sample(column));
  await superuser.query(
    `INSERT INTO ${table.name} (${columns.map((column) => column.name).join(', ')})
     VALUES (${values.map((_, index) => `$${index + 1}`).join(', ')})`,
    values,
  );
}

/** Some value the column accepts. */
export function sample({ name, type, check }: Column): string {
  if (name === 'search_text') return '/ x / | ';
  const allowed = /'([^']+)'::text/.exec(check ?? '')?.[1];
  if (allowed) return allowed;
  if (type === 'uuid') return crypto.randomUUID();
  if (type === 'jsonb') return '[]';
  if (type.endsWith('[]')) return '{}';
  if (type === 'boolean') return 'false';
  if (type.startsWith('timestamp')) return '2025-01-01T00:00:00Z';
  if (type === 'date') return '2025-01-01';
  if (type === 'bytea') return '\\x00';
  if (/int|numeric|real|double/.test(type)) return '1';
  return 'x';
}

/** Made-up rows need not make sense: what columns must be together is left out of them. */
export async function dropRulesOverSeveralColumns(superuser: pg.Client): Promise<void> {
  const { rows } = await superuser.query<{ statement: string }>(`
    SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS statement
    FROM pg_constraint WHERE contype = 'c' AND cardinality(conkey) > 1 AND connamespace = 'public'::regnamespace`);
  for (const { statement } of rows) await superuser.query(statement);
}
