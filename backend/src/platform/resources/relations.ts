import { RELATIONS, type RelatedResource } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import type { Relation, Told } from '../listing/index.js';

type RelationName<R extends RelatedResource> = keyof (typeof RELATIONS)[R] & string;

/** What the records of a list have to do with others; the feature that keeps the others says how, when its module starts. */
@Injectable()
export class Relations {
  private readonly byResource = new Map<string, Map<string, Relation>>();

  /** Those of a list, also the ones that are added later. */
  of(resource: RelatedResource): ReadonlyMap<string, Relation> {
    return this.known(resource);
  }

  /**
   * @param from SQL after FROM, with the condition that joins it to the record of the list
   * @param columns SQL expression of each field the relation is declared with
   * @param told how tables tell of what is related, where they do
   */
  add<R extends RelatedResource, N extends RelationName<R>>(
    resource: R,
    name: N,
    from: string,
    columns: Readonly<Record<FieldsOf<(typeof RELATIONS)[R][N]>, string>>,
    told?: Told,
  ): void {
    const fields = (RELATIONS[resource] as Record<string, Relation['fields']>)[name] ?? [];
    this.known(resource).set(name, { from, fields, columns, told });
  }

  private known(resource: string): Map<string, Relation> {
    const known = this.byResource.get(resource) ?? new Map<string, Relation>();
    this.byResource.set(resource, known);
    return known;
  }
}

type FieldsOf<F> = F extends readonly { name: infer N extends string }[] ? N : never;
