/**
 * Puts values into a translated text: `{name}` becomes `values.name`.
 * @throws Error where the text names a value that was not given
 */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The text names {${name}}, which was not given`);
    return String(value);
  });
}
