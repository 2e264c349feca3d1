import type { ExportFormat, Import, ImportTarget } from '@knotenpunkt/shared';
import type { Client } from '../support/app.js';
import { ImportDesk } from '../support/import-desk.js';

/** Endings by which files are recognised. */
const ENDINGS: Readonly<Record<ExportFormat, string>> = { csv: 'csv', xlsx: 'xlsx', vcard: 'vcf' };

/** Some rows that would change something, and what; most of them as the first three. */
interface Differences {
  counts: Import['counts'];
  different: { of: string; errors: object; changes: readonly object[]; cells: object }[];
}

/** What importing everything a region has of a kind would change, as its own export gives it away. */
export async function importedAgain(client: Client, target: ImportTarget, format: ExportFormat): Promise<Differences> {
  const desk = new ImportDesk(client);
  const { status, body } = await desk.upload<Import>(target, `liste.${ENDINGS[format]}`, await download(client, target, format));
  expect([target, format, status]).toEqual([target, format, 201]);
  await desk.configure(body);
  const { id, counts } = await desk.inState(body.id, 'ready');
  const different = (await desk.rows(id)).filter((row) => row.class !== 'unchanged').slice(0, 3);
  return { counts, different: different.map(({ cells, errors, class: of, changes }) => ({ of, errors, changes, cells })) };
}

async function download(client: Client, resource: ImportTarget, format: ExportFormat): Promise<Buffer> {
  const response = await fetch(`${client.address}/api/exports`, {
    method: 'POST',
    headers: { ...client.headers, 'content-type': 'application/json' },
    body: JSON.stringify({ resource, format, purpose: 'Überarbeitung' }),
  });
  expect(response.status).toBe(200);
  return Buffer.from(await response.arrayBuffer());
}

/** How many there are to give away. */
export async function countOf(client: Client, resource: ImportTarget): Promise<number> {
  const { headers } = await client.request('GET', `/api/${resource}?range=[0,0]`);
  return Number(headers.get('content-range')?.split('/')[1]);
}
