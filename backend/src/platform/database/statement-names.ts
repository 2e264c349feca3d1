/** Statements that were asked so often are prepared. */
const OFTEN = 5;

/** Most texts remembered. Filters make ever new ones; what is asked all day is among the first. */
const MOST_TEXTS = 2_000;
const MOST_NAMES = 200;

/**
 * Names for the statements asked again and again: under a name each connection parses and plans a statement once only, which for
 * many takes longer than carrying it out. Their number is limited, as a connection never forgets one.
 */
export class StatementNames {
  private readonly names = new Map<string, string>();
  private asked = new Map<string, number>();

  /** @returns undefined for a statement that is not asked often, or that came too late */
  nameOf(text: string): string | undefined {
    return this.names.get(text) ?? this.counted(text);
  }

  private counted(text: string): string | undefined {
    if (this.names.size >= MOST_NAMES) return undefined;
    if (this.asked.size >= MOST_TEXTS) this.asked = new Map();
    const times = (this.asked.get(text) ?? 0) + 1;
    this.asked.set(text, times);
    if (times < OFTEN) return undefined;
    this.asked.delete(text);
    const name = `often-${this.names.size + 1}`;
    this.names.set(text, name);
    return name;
  }
}
