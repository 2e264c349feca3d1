/** A value in use and how many current records have it. */
export interface ValueCount {
  value: string;
  count: number;
}
