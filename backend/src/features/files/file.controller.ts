import { FileSubject, type StoredFile } from '@knotenpunkt/shared';
import { Controller, Delete, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, Caller, CurrentCaller } from '../../platform/access/index.js';
import { RecordId, sendPage, withUploadedFile } from '../../platform/http/index.js';
import { parseListQuery } from '../../platform/listing/index.js';
import { FileService } from './file.service.js';

@Controller('files')
export class FileController {
  constructor(private readonly files: FileService) {}

  @Get()
  @Access('files.read')
  async list(@CurrentCaller() caller: Caller, @Query() raw: Record<string, string>, @Res() reply: FastifyReply): Promise<void> {
    const query = parseListQuery(raw);
    sendPage(reply, 'files', query, await this.files.page(caller, query));
  }

  @Get(':id')
  @Access('files.read')
  get(@CurrentCaller() caller: Caller, @RecordId() id: string): Promise<StoredFile> {
    return this.files.get(caller, id);
  }

  /** One file as multipart/form-data; the record it belongs to stands in the query. */
  @Post()
  @Access('files.write')
  add(@CurrentCaller() caller: Caller, @Query() subject: FileSubject, @Req() request: FastifyRequest): Promise<StoredFile> {
    return withUploadedFile(request, (file) => this.files.add(caller, { ...file, ...subject }));
  }

  /** The bytes, always to be saved, never to be shown or run by the browser. */
  @Get(':id/content')
  @Access('files.read')
  async content(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    const { file, bytes } = await this.files.open(caller, id);
    void reply
      .header('content-type', file.mediaType)
      .header('content-length', file.size)
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
      .header('content-security-policy', "default-src 'none'; sandbox")
      .header('cache-control', 'private, no-store')
      .send(bytes);
  }

  @Delete(':id')
  @Access('files.write')
  archive(@CurrentCaller() caller: Caller, @RecordId() id: string): Promise<StoredFile> {
    return this.files.archive(caller, id);
  }

  @Post(':id/restore')
  @HttpCode(200)
  @Access('files.write')
  restore(@CurrentCaller() caller: Caller, @RecordId() id: string): Promise<StoredFile> {
    return this.files.restore(caller, id);
  }
}
