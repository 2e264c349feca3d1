import type { Meeting } from '@knotenpunkt/shared';

export interface MeetingMonth {
  /** `2025-03`; null for those of which no date is known. */
  month: string | null;
  meetings: Meeting[];
}

/** Meetings under their months, in the order in which they come. */
export function byMonth(meetings: readonly Meeting[]): MeetingMonth[] {
  const months: MeetingMonth[] = [];
  for (const meeting of meetings) {
    const month = meeting.day?.slice(0, 7) ?? null;
    const last = months.at(-1);
    if (last?.month === month) last.meetings.push(meeting);
    else months.push({ month, meetings: [meeting] });
  }
  return months;
}
