import { MergeInput, MergeQuestion, type Merge, type MergePreview } from '@knotenpunkt/shared';
import { Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, Caller, CurrentCaller } from '../../platform/access/index.js';
import { RecordId, sendPage } from '../../platform/http/index.js';
import { parseListQuery } from '../../platform/listing/index.js';
import { MergePreviewService } from './merge-preview.service.js';
import { MergeService } from './merge.service.js';

@Controller('merges')
export class MergeController {
  constructor(
    private readonly merges: MergeService,
    private readonly previews: MergePreviewService,
  ) {}

  /** What went into what. Who looks at a record that went into another is led on by this. */
  @Get()
  @Access('duplicates.read')
  async list(@CurrentCaller() caller: Caller, @Query() raw: Record<string, string>, @Res() reply: FastifyReply): Promise<void> {
    const query = parseListQuery(raw);
    sendPage(reply, 'merges', query, await this.merges.page(caller, query));
  }

  @Get(':id')
  @Access('duplicates.read')
  get(@CurrentCaller() caller: Caller, @RecordId() id: string): Promise<Merge> {
    return this.merges.get(caller, id);
  }

  /** Where two records differ and what would move from one to the other. Nothing is changed. */
  @Post('preview')
  @HttpCode(200)
  @Access('duplicates.merge')
  preview(@CurrentCaller() caller: Caller, @Body() { resource, keptId, absorbedId }: MergeQuestion): Promise<MergePreview> {
    return this.previews.of(caller, resource, keptId, absorbedId);
  }

  @Post()
  @Access('duplicates.merge')
  merge(@CurrentCaller() caller: Caller, @Body() input: MergeInput): Promise<Merge> {
    return this.merges.merge(caller, input);
  }

  /** Takes the merging back. */
  @Post(':id/undo')
  @HttpCode(200)
  @Access('duplicates.merge')
  undo(@CurrentCaller() caller: Caller, @RecordId() id: string): Promise<Merge> {
    return this.merges.undo(caller, id);
  }
}
