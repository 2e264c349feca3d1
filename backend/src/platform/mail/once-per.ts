/**
 * Remembers what was made of an object, in as many variants as there are, for as long as the object lives: for what many mails have
 * in common. An object of which something is remembered must not change.
 */
export class OncePer<Key extends object, Made> {
  private readonly known = new WeakMap<Key, Map<string, Made>>();

  /** @param variant tells apart what is made of the same object */
  of(key: Key, variant: string, make: () => Made): Made {
    const variants = this.known.get(key) ?? new Map<string, Made>();
    const known = variants.get(variant);
    if (known !== undefined) return known;
    const made = make();
    this.known.set(key, variants.set(variant, made));
    return made;
  }
}
