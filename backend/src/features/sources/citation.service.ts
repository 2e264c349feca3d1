import { CITATION_FIELDS, type Citation, type CitationInput } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { EventLog, type Subject } from '../../platform/events/index.js';
import { editableFields, PartService, textOrNull, type RecordValues, type Told } from '../../platform/records/index.js';
import { ResourceRegistry } from '../../platform/resources/index.js';
import type { CitationEntity } from './citation.entity.js';
import { CitationRepository, type Cited } from './citation.repository.js';

type CitationValues = RecordValues<CitationEntity>;

/** What another feature cites a source for. */
export interface NewCitation {
  sourceId: string;
  subject: Subject;
  part?: Subject;
  field?: string;
  locator?: string;
  wording?: string;
}

/** Keeps what is known from which source. */
@Injectable()
export class Citations extends PartService<CitationEntity, CitationInput, Citation> {
  constructor(
    database: Database,
    private readonly citations: CitationRepository,
    events: EventLog,
    private readonly resources: ResourceRegistry,
  ) {
    const history = editableFields<CitationEntity>(CITATION_FIELDS);
    super(database, citations, events, { resource: 'citations', history });
  }

  /** Cites a source in a transaction of somebody else; answers the id of the citation. */
  cite(tx: Tx, { sourceId, subject, part, field, locator, wording }: NewCitation): Promise<string> {
    const about = { subjectType: subject.type, subjectId: subject.id, partType: part?.type, partId: part?.id };
    return this.add(tx, { ...about, sourceId, field, locator, wording });
  }

  protected override async accept(tx: Tx, input: CitationInput, before: CitationEntity | null): Promise<CitationValues> {
    const cited = before ?? (await this.citedBy(tx, input));
    return {
      sourceId: input.sourceId,
      subjectType: cited.subjectType,
      subjectId: cited.subjectId,
      partType: cited.partType,
      partId: cited.partId,
      field: input.field ?? null,
      locator: textOrNull(input.locator),
      wording: textOrNull(input.wording),
    };
  }

  /** The record comes first, then its source: both tell it in their histories. */
  protected override subjects(row: Told<CitationValues>): [Subject, ...Subject[]] {
    return [{ type: row.subjectType, id: row.subjectId }, { type: 'sources', id: row.sourceId }, this.itself(row)];
  }

  private async citedBy(tx: Tx, { subjectType, subjectId, partType, partId }: CitationInput): Promise<Cited> {
    const cited = { subjectType, subjectId, partType: partType ?? null, partId: partId ?? null };
    const known = this.resources.mayRead(tx.caller, subjectType) && (await this.citations.exists(tx, cited));
    if (!known) throw new AppError('unknown_reference');
    return cited;
  }
}
