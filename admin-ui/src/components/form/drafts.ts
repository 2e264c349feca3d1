import type { Values } from '../record/conflict.js';

/** What somebody typed and nobody has saved yet, with the record it was typed upon. */
export interface Draft {
  base: Values;
  values: Values;
}

/**
 * Drafts by form. They outlive a closed drawer, another page and a failed request, but not the tab:
 * what people type about others does not belong into the storage of a shared computer.
 */
const drafts = new Map<string, Draft>();

export function draftOf(form: string): Draft | undefined {
  return drafts.get(form);
}

export function keepDraft(form: string, draft: Draft): void {
  drafts.set(form, draft);
}

export function dropDraft(form: string): void {
  drafts.delete(form);
}

export function hasDraft(form: string): boolean {
  return drafts.has(form);
}
