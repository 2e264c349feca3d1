/** The region the current statement may see; null outside of one. Kept verbatim: wrapped in a sub-select it loses the index. */
export const CURRENT_REGION = `nullif(current_setting('app.region_id', true), '')::uuid`;

/** Group role that owns nothing and holds exactly the rights the running system needs. */
export const RUNTIME_ROLE = 'knotenpunkt_runtime';

type Right = 'SELECT' | 'INSERT' | 'UPDATE' | 'DELETE';

/**
 * Statements that put a table under row-level security: enabled and forced, one policy for the runtime role's
 * region, one for the owner, who runs search functions and backups.
 */
export function tenantTable(table: string, rights: readonly Right[] = ['SELECT', 'INSERT', 'UPDATE', 'DELETE']): string {
  return `
    ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
    ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
    CREATE POLICY region_only ON ${table} TO ${RUNTIME_ROLE} USING (region_id = ${CURRENT_REGION});
    CREATE POLICY owner_all ON ${table} TO CURRENT_USER USING (true);
    ${rights.length > 0 ? openTable(table, rights) : ''}`;
}

/** Grants on a table outside row-level security; each such table is listed by name in the isolation test. */
export function openTable(table: string, rights: readonly Right[]): string {
  return `GRANT ${rights.join(', ')} ON ${table} TO ${RUNTIME_ROLE};`;
}
