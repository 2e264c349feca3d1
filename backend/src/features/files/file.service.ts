import type { Readable } from 'node:stream';
import { FILE_FIELDS, FILE_MAX_BYTES, limitOf, type StoredFile } from '@knotenpunkt/shared';
import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Caller } from '../../platform/access/index.js';
import { Database, type Tx } from '../../platform/database/index.js';
import { AppError } from '../../platform/errors/index.js';
import { EventLog } from '../../platform/events/index.js';
import { FileContents, mediaTypeOf } from '../../platform/files/index.js';
import type { ListQuery, Page } from '../../platform/listing/index.js';
import { ResourceRegistry } from '../../platform/resources/index.js';
import { FileRepository } from './file.repository.js';

/** A file as it comes in. */
export interface NewFile {
  name: string;
  subjectType: string;
  subjectId: string;
  /** Begins to read its bytes. */
  open: () => Readable;
}

/** Keeps the files of records. */
@Injectable()
export class FileService {
  constructor(
    private readonly database: Database,
    private readonly files: FileRepository,
    private readonly contents: FileContents,
    private readonly resources: ResourceRegistry,
    private readonly events: EventLog,
  ) {}

  page(caller: Caller, query: ListQuery): Promise<Page> {
    return this.files.page(caller, query);
  }

  async get(caller: Caller, id: string): Promise<StoredFile> {
    const { contentId: _, ...file } = await this.existing(caller, id);
    return file;
  }

  async add(caller: Caller, file: NewFile): Promise<StoredFile> {
    const id = await this.database.write(caller, (tx) => this.keep(tx, file));
    return this.get(caller, id);
  }

  /**
   * Stores a file with its record, in a transaction of somebody else; answers its id.
   * @throws AppError `unsupported_type` where content and name do not agree or the kind is not kept, `too_large`,
   * `unknown_reference` where the record is not there
   */
  async keep(tx: Tx, { name: given, subjectType, subjectId, open }: NewFile): Promise<string> {
    const id = uuidv7();
    const name = fileName(given);
    if (!this.resources.mayRead(tx.caller, subjectType)) throw new AppError('unknown_reference');
    if (!(await this.files.subjectExists(tx, subjectType, subjectId))) throw new AppError('unknown_reference');
    const content = await this.contents.store(tx, open, FILE_MAX_BYTES);
    const mediaType = await mediaTypeOf(name, content.beginning);
    if (!mediaType) throw new AppError('unsupported_type', { values: { name } });
    await this.files.insert(tx, {
      id,
      name,
      subjectType,
      subjectId,
      mediaType,
      size: content.size,
      contentId: content.id,
      createdBy: tx.caller.userId,
    });
    await this.events.record(tx, {
      kind: 'files.added',
      subjects: [
        { type: subjectType, id: subjectId },
        { type: 'files', id },
      ],
    });
    return id;
  }

  /** The bytes of a file with what its receiver must know. */
  async open(caller: Caller, id: string): Promise<{ file: StoredFile; bytes: Readable }> {
    const { contentId, ...file } = await this.existing(caller, id);
    return { file, bytes: this.contents.read(caller, contentId) };
  }

  async archive(caller: Caller, id: string): Promise<StoredFile> {
    return this.setArchived(caller, id, true);
  }

  async restore(caller: Caller, id: string): Promise<StoredFile> {
    return this.setArchived(caller, id, false);
  }

  private async setArchived(caller: Caller, id: string, archived: boolean): Promise<StoredFile> {
    await this.database.write(caller, async (tx) => {
      const file = await this.files.setArchived(tx, id, archived);
      if (!file) return;
      await this.events.record(tx, {
        kind: archived ? 'files.archived' : 'files.restored',
        subjects: [
          { type: file.subjectType, id: file.subjectId },
          { type: 'files', id },
        ],
      });
    });
    return this.get(caller, id);
  }

  private async existing(caller: Caller, id: string): Promise<StoredFile & { contentId: string }> {
    const file = await this.files.find(caller, id);
    if (!file) throw new AppError('not_found');
    return file;
  }
}

/** The name without any folder and control characters, cut so that its extension stays. */
function fileName(given: string): string {
  const name = (given.split(/[/\\]/).at(-1) ?? '').replace(/\p{C}/gu, '').trim();
  const limit = limitOf(FILE_FIELDS)('name');
  return name.length <= limit ? name : name.slice(0, limit - 12) + name.slice(-12);
}
