import ts from 'typescript';

/** @typedef {Record<string, unknown>} Schema */

const { TypeFlags } = ts;
const STRING = TypeFlags.String | TypeFlags.TemplateLiteral;

/** Describes TypeScript types as JSON Schema (2020-12), named ones once under their name. */
export class TypeSchemas {
  /** @type {Record<string, Schema>} */
  named = {};

  /** @param {ts.TypeChecker} checker */
  constructor(checker) {
    this.checker = checker;
  }

  /**
   * @param {ts.Type} type
   * @returns {Schema}
   */
  of(type) {
    const name = nameOf(type);
    if (!name) return this.#shape(type);
    if (!(name in this.named)) {
      // Taken before it is filled, for types that contain themselves.
      this.named[name] = {};
      this.named[name] = this.#shape(type);
    }
    return { $ref: `#/components/schemas/${name}` };
  }

  /**
   * @param {ts.Type} type
   * @returns {Schema}
   */
  #shape(type) {
    if (type.flags & (TypeFlags.Any | TypeFlags.Unknown)) return {};
    if (type.flags & TypeFlags.Never) return { not: {} };
    if (type.flags & TypeFlags.Null) return { type: 'null' };
    if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value };
    if (type.flags & TypeFlags.BooleanLiteral) return { const: this.checker.typeToString(type) === 'true' };
    if (type.flags & STRING) return { type: 'string' };
    if (type.flags & TypeFlags.Number) return { type: 'number' };
    if (type.isUnion()) return this.#union(type);
    if (type.isIntersection()) return this.#object(type);
    if (this.checker.isArrayLikeType(type)) {
      const [entry] = this.checker.getTypeArguments(/** @type {ts.TypeReference} */ (type));
      return { type: 'array', ...(entry && { items: this.of(entry) }) };
    }
    return this.#object(type);
  }

  /**
   * @param {ts.UnionType} type
   * @returns {Schema}
   */
  #union(type) {
    const parts = type.types.filter((part) => !(part.flags & TypeFlags.Undefined));
    if (parts.every((part) => part.isStringLiteral())) return { type: 'string', enum: parts.map((part) => part.value) };
    const rest = parts.filter((part) => !(part.flags & TypeFlags.BooleanLiteral));
    const boolean = parts.length - rest.length === 2;
    const schemas = boolean ? [...rest.map((part) => this.of(part)), { type: 'boolean' }] : parts.map((part) => this.of(part));
    const [only] = schemas;
    return only && schemas.length === 1 ? only : { anyOf: schemas };
  }

  /**
   * @param {ts.Type} type
   * @returns {Schema}
   */
  #object(type) {
    const properties = this.checker.getPropertiesOfType(type);
    const [index] = this.checker.getIndexInfosOfType(type);
    const required = properties.filter((property) => !(property.flags & ts.SymbolFlags.Optional)).map(({ name }) => name);
    return {
      type: 'object',
      ...(properties.length > 0 && {
        properties: Object.fromEntries(properties.map((property) => [property.name, this.#property(property)])),
      }),
      ...(required.length > 0 && { required }),
      ...(index && { additionalProperties: this.of(index.type) }),
    };
  }

  /**
   * @param {ts.Symbol} property
   * @returns {Schema}
   */
  #property(property) {
    const description = ts.displayPartsToString(property.getDocumentationComment(this.checker));
    return { ...this.of(this.checker.getTypeOfSymbol(property)), ...(description && { description }) };
  }
}

/**
 * The name of a type of ours; instances of generic types have none.
 * @param {ts.Type} type
 */
export function nameOf(type) {
  if (type.aliasSymbol) return type.aliasTypeArguments || !isOurs(type.aliasSymbol) ? undefined : type.aliasSymbol.name;
  const symbol = type.getSymbol();
  const declared = symbol && symbol.flags & (ts.SymbolFlags.Interface | ts.SymbolFlags.Class);
  return declared && isOurs(symbol) ? symbol.name : undefined;
}

/** @param {ts.Symbol} symbol */
function isOurs(symbol) {
  return symbol.declarations?.every((declaration) => !declaration.getSourceFile().fileName.includes('/node_modules/')) ?? false;
}
