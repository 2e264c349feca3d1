/** What may stand between markup. Texts are escaped; what is not there leaves nothing. */
export type HtmlPart = Html | string | number | false | null | undefined | readonly HtmlPart[];

class Markup {
  readonly #markup: string;

  constructor(markup: string) {
    this.#markup = markup;
  }

  toString(): string {
    return this.#markup;
  }
}

/** Markup that is safe to send. Only the functions of this file make it, so that no text of anybody becomes markup unescaped. */
export type Html = Markup;

/** Markup as it stands in the source, with every text between escaped: for content and for attributes in quotation marks. */
export function html(markup: TemplateStringsArray, ...parts: HtmlPart[]): Html {
  const lines = markup.map((piece) => piece.replace(/\n\s+/g, '\n'));
  return new Markup(String.raw({ raw: lines }, ...parts.map(markupOf)));
}

/** Rules of style as they stand in the source, without the room around them; they are markup like any other. */
export function css(rules: TemplateStringsArray): Html {
  return new Markup(
    rules
      .join('')
      .replace(/\s+/g, ' ')
      .replace(/ ?([{};,]) ?/g, '$1'),
  );
}

/**
 * A translated text with markup in its places: `{name}` becomes `parts.name`.
 * @throws Error where the text names a part that was not given
 */
export function filledHtml(text: string, parts: Readonly<Record<string, HtmlPart>>): Html {
  const pieces = text.split(PLACEHOLDER).map((piece, index) => (index % 2 === 0 ? piece : given(parts, piece)));
  return new Markup(pieces.map(markupOf).join(''));
}

/** `{name}`, as in `fill` */
const PLACEHOLDER = /\{(\w+)\}/;

function given(parts: Readonly<Record<string, HtmlPart>>, name: string): HtmlPart {
  if (!Object.hasOwn(parts, name)) throw new Error(`The text names {${name}}, which was not given`);
  return parts[name];
}

/** A text somebody else wrote, kept from turning the text around it: it may run from right to left. */
export function isolated(text: string): Html {
  return html`<bdi>${text}</bdi>`;
}

function markupOf(part: HtmlPart): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Markup) return part.toString();
  return isList(part) ? part.map(markupOf).join('') : escaped(String(part));
}

function isList(part: HtmlPart): part is readonly HtmlPart[] {
  return Array.isArray(part);
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
