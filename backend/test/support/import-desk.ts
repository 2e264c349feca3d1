import type { Import, ImportInput, ImportOptions, ImportRow, ImportState, ImportTarget } from '@knotenpunkt/shared';
import type { Answer, Client } from './app.js';
import { until } from './job-app.js';

/** What new persons of a test are kept for. */
export const PURPOSE = { purpose: 'Netzwerkarbeit', legalBasis: 'public_task', dataSource: 'Adressliste' } as const;

/** Somebody who imports files, step by step as in a browser. */
export class ImportDesk {
  constructor(private readonly client: Client) {}

  upload<Body = Import>(target: ImportTarget, name: string, content: string | Buffer, query = ''): Promise<Answer<Body>> {
    const form = new FormData();
    form.append('file', new Blob([typeof content === 'string' ? content : new Uint8Array(content)]), name);
    return this.client.send<Body>('POST', `/api/imports?target=${target}${query}`, form);
  }

  async get(id: string): Promise<Import> {
    return (await this.client.request<Import>('GET', `/api/imports/${id}`)).body;
  }

  async configure(
    imported: Import,
    given: Partial<ImportInput> = {},
    options: Partial<ImportOptions> = {},
  ): Promise<Answer<Import>> {
    const { id, sheet, headerRow, mapping, version } = imported;
    const defaults = imported.target === 'persons' ? PURPOSE : {};
    const body = { sheet, headerRow, mapping, version, options: { ...defaults, ...options }, ...given };
    return this.client.request<Import>('PUT', `/api/imports/${id}`, body);
  }

  /** Uploads a table and waits until its rows are checked. */
  async check(
    target: ImportTarget,
    rows: readonly (readonly string[])[],
    { options = {}, query = '', fields }: { options?: Partial<ImportOptions>; query?: string; fields?: readonly string[] } = {},
  ): Promise<Import> {
    const { status, body } = await this.upload(
      target,
      'liste.csv',
      rows.map((cells) => cells.map(quoted).join(';')).join('\r\n'),
      query,
    );
    if (status !== 201) throw new Error(`Upload: ${status} ${JSON.stringify(body)}`);
    const mapping = fields ? Object.fromEntries(fields.map((field, index) => [String(index), field])) : body.mapping;
    const configured = await this.configure(body, { mapping }, options);
    if (configured.status !== 200) throw new Error(`PUT: ${configured.status} ${JSON.stringify(configured.body)}`);
    return this.inState(body.id, 'ready');
  }

  async act(id: string, verb: 'start' | 'stop' | 'undo'): Promise<Answer<Import>> {
    return this.client.request<Import>('POST', `/api/imports/${id}/${verb}`, {});
  }

  async run(id: string): Promise<Import> {
    await this.act(id, 'start');
    return this.inState(id, 'finished');
  }

  async undo(id: string): Promise<Import> {
    await this.act(id, 'undo');
    return this.inState(id, 'undone');
  }

  async rows(id: string, filter: object = {}): Promise<ImportRow[]> {
    const query = `range=[0,999]&filter=${encodeURIComponent(JSON.stringify(filter))}`;
    return (await this.client.request<ImportRow[]>('GET', `/api/imports/${id}/rows?${query}`)).body;
  }

  change(id: string, no: number, body: object): Promise<Answer<ImportRow>> {
    return this.client.request<ImportRow>('PATCH', `/api/imports/${id}/rows/${no}`, body);
  }

  async inState(id: string, state: ImportState): Promise<Import> {
    let imported = await this.get(id);
    await until(async () => {
      imported = await this.get(id);
      if (imported.state === 'failed' && state !== 'failed') throw new Error(JSON.stringify(imported.failure));
      return imported.state === state;
    });
    return imported;
  }
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`;
