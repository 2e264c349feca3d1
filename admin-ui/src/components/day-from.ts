/** A day as people type it: without a year, with one, or with its last two digits. */
interface TypedDay {
  day: string;
  month: string;
  year?: string;
}

/** The day that is meant, or null where there is none: without a year the next such day from `today` on. */
export function dayFrom({ day, month, year }: TypedDay, today: string): string | null {
  if (year) return validDay(year.length === 2 ? 2_000 + Number(year) : Number(year), Number(month), Number(day));
  const thisYear = Number(today.slice(0, 4));
  const next = validDay(thisYear, Number(month), Number(day));
  return next && next < today ? validDay(thisYear + 1, Number(month), Number(day)) : next;
}

function validDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.toISOString().slice(0, 10) : null;
}
