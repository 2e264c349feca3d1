/** A text as it is stored: without blanks around it, and none instead of an empty one. */
export function textOrNull(text: string | null | undefined): string | null {
  return text?.trim() || null;
}
