/** Two letters for a name: the first of the first and of the last word. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const last = words.length > 1 ? words[words.length - 1] : '';
  return ((words[0]?.[0] ?? '') + (last?.[0] ?? '')).toLocaleUpperCase();
}
