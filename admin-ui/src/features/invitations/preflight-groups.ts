import type { OfficeCopy, PreflightAction, PreflightEntry, SuppressionReason } from '@knotenpunkt/shared';

/** Those who get mail, by what they get. */
export const MAILED = ['invite', 'update', 'cancel'] as const satisfies readonly PreflightAction[];

export interface SuppressedGroup {
  reason: SuppressionReason;
  entries: PreflightEntry[];
}

export function entriesWith(entries: readonly PreflightEntry[], action: PreflightAction): PreflightEntry[] {
  return entries.filter((entry) => entry.action === action);
}

/** Somebody who gets mail, and their office. */
export type Officed = PreflightEntry & { office: OfficeCopy };

/** Whose office gets a copy, and whose does not though there is one. */
export function copiesOf(entries: readonly PreflightEntry[]): { sent: Officed[]; missing: Officed[] } {
  const officed = entries.filter((entry): entry is Officed => entry.office !== null && isMailed(entry));
  return {
    sent: officed.filter(({ office }) => office.reason === null),
    missing: officed.filter(({ office }) => office.reason !== null),
  };
}

export function isMailed({ action }: PreflightEntry): boolean {
  return (MAILED as readonly PreflightAction[]).includes(action);
}

/** Who is not written to, by reason, the most frequent reason first. */
export function suppressedGroups(entries: readonly PreflightEntry[]): SuppressedGroup[] {
  const groups = new Map<SuppressionReason, PreflightEntry[]>();
  for (const entry of entriesWith(entries, 'suppressed')) {
    if (entry.reason) groups.set(entry.reason, [...(groups.get(entry.reason) ?? []), entry]);
  }
  return [...groups].map(([reason, of]) => ({ reason, entries: of })).sort((a, b) => b.entries.length - a.entries.length);
}
