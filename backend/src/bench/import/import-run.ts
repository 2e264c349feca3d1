import type { Import, ImportState } from '@knotenpunkt/shared';
import { setTimeout as pause } from 'node:timers/promises';
import type { ApiProcess } from '../api-process.js';
import { syntheticTable } from './synthetic-table.js';

export interface ImportPhase {
  name: 'upload' | 'check' | 'write' | 'undo';
  seconds: number;
}

/** Milliseconds between two looks at how far an import is. */
const LOOK = 200;

const OPTIONS = { purpose: 'Netzwerkarbeit', legalBasis: 'public_task', dataSource: 'Adressliste', duplicates: 'create' };

/** Imports a synthetic table as somebody does in a browser. */
export class ImportRun {
  constructor(private readonly api: ApiProcess) {}

  /** Uploads, checks, writes and takes back, and says how long each took. */
  async all(rows: number, word: string): Promise<ImportPhase[]> {
    const phases: ImportPhase[] = [];
    const timed = async <T>(name: ImportPhase['name'], work: () => Promise<T>): Promise<T> => {
      const began = performance.now();
      const result = await work();
      phases.push({ name, seconds: (performance.now() - began) / 1_000 });
      return result;
    };
    const uploaded = await timed('upload', () => this.upload(syntheticTable(rows, word)));
    await timed('check', () => this.check(uploaded));
    await timed('write', () => this.act(uploaded, 'start', 'finished'));
    await timed('undo', () => this.act(uploaded, 'undo', 'undone'));
    return phases;
  }

  private upload(content: string): Promise<Import> {
    const form = new FormData();
    form.append('file', new Blob([content]), 'liste.csv');
    return this.api.send<Import>('/api/imports?target=persons', form);
  }

  private async check({ id, sheet, headerRow, mapping, version }: Import): Promise<void> {
    await this.api.put(`/api/imports/${id}`, { sheet, headerRow, mapping, version, options: OPTIONS });
    await this.until(id, 'ready');
  }

  private async act({ id }: Import, verb: string, state: ImportState): Promise<void> {
    await this.api.post(`/api/imports/${id}/${verb}`, {});
    await this.until(id, state);
  }

  /** @throws Error where the import fails */
  private async until(id: string, state: ImportState): Promise<void> {
    for (;;) {
      const imported = await this.api.get<Import>(`/api/imports/${id}`);
      if (imported.state === state) return;
      if (imported.state === 'failed') throw new Error(`The import failed: ${JSON.stringify(imported.failure)}`);
      await pause(LOOK);
    }
  }
}
