import { ImportInput, ImportUpload, type Import } from '@knotenpunkt/shared';
import { Body, Controller, Delete, Get, Headers, HttpCode, Post, Put, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, Caller, CurrentCaller } from '../../platform/access/index.js';
import { expectedVersion, RecordId, sendPage, sendRecord, withUploadedFile } from '../../platform/http/index.js';
import { parseListQuery } from '../../platform/listing/index.js';
import { ImportService } from './import.service.js';

@Controller('imports')
export class ImportController {
  constructor(private readonly imports: ImportService) {}

  @Get()
  @Access('imports.use')
  async list(@CurrentCaller() caller: Caller, @Query() raw: Record<string, string>, @Res() reply: FastifyReply): Promise<void> {
    const query = parseListQuery(raw);
    sendPage(reply, 'imports', query, await this.imports.page(caller, query));
  }

  @Get(':id')
  @Access('imports.use')
  async get(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.imports.get(caller, id));
  }

  /** One file as multipart/form-data; what its rows become stands in the query. */
  @Post()
  @Access('imports.use')
  add(@CurrentCaller() caller: Caller, @Query() upload: ImportUpload, @Req() request: FastifyRequest): Promise<Import> {
    return withUploadedFile(request, (file) => this.imports.create(caller, upload, file));
  }

  /** Says what the columns are; the rows are checked then. */
  @Put(':id')
  @Access('imports.use')
  async configure(
    @CurrentCaller() caller: Caller,
    @RecordId() id: string,
    @Body() input: ImportInput,
    @Headers('if-match') ifMatch: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendRecord(reply, await this.imports.configure(caller, id, expectedVersion(ifMatch, input.version), input));
  }

  /** Begins to write, or goes on where it was stopped. */
  @Post(':id/start')
  @HttpCode(200)
  @Access('imports.use')
  start(@CurrentCaller() caller: Caller, @RecordId() id: string): Promise<Import> {
    return this.imports.start(caller, id);
  }

  @Post(':id/stop')
  @HttpCode(200)
  @Access('imports.use')
  stop(@CurrentCaller() caller: Caller, @RecordId() id: string): Promise<Import> {
    return this.imports.stop(caller, id);
  }

  /** Takes back what was written. */
  @Post(':id/undo')
  @HttpCode(200)
  @Access('imports.use')
  undo(@CurrentCaller() caller: Caller, @RecordId() id: string): Promise<Import> {
    return this.imports.undo(caller, id);
  }

  /** Forgets a file that was not imported. */
  @Delete(':id')
  @HttpCode(204)
  @Access('imports.use')
  remove(@CurrentCaller() caller: Caller, @RecordId() id: string): Promise<void> {
    return this.imports.remove(caller, id);
  }
}
