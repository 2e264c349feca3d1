import type { Finding } from './target.js';
import type { NewImportRow } from './import-row.repository.js';

/** The rows of a file that were read already, by what tells them apart. */
export class SeenRows {
  private readonly first = new Map<string, number>();

  /** The row as it is stored: the duplicate of an earlier one, where there is one like it. */
  compared(row: Finding & Omit<NewImportRow, 'sameAs'>): NewImportRow {
    if (row.class === 'error') return { ...row, sameAs: null };
    const certain = row.class !== 'duplicate' && row.recordId ? [row.recordId] : [];
    const keys = [...row.keys, ...certain];
    // Who surely is a record is nobody else, whoever has the same name.
    const telling = certain.length > 0 ? certain : keys;
    // A row that is looked at a second time is no earlier one.
    const sameAs = telling.map((key) => this.first.get(key)).find((no) => no !== undefined && no < row.no) ?? null;
    for (const key of keys) if (!this.first.has(key)) this.first.set(key, sameAs ?? row.no);
    return sameAs === null ? { ...row, sameAs } : { ...row, class: 'duplicate', sameAs };
  }
}
