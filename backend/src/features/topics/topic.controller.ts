import { TOPIC_FIELDS, TopicInput, TopicMerge, type AlikeTopics } from '@knotenpunkt/shared';
import { Body, Controller, Delete, Get, Headers, HttpCode, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, Caller, CurrentCaller } from '../../platform/access/index.js';
import { expectedVersion, RecordId, sendPage, sendRecord, servedWith } from '../../platform/http/index.js';
import { parseListQuery } from '../../platform/listing/index.js';
import { TopicService } from './topic.service.js';

servedWith(TopicInput, TOPIC_FIELDS, ['merged', 'useCount']);

@Controller('topics')
export class TopicController {
  constructor(private readonly topics: TopicService) {}

  @Get()
  @Access('topics.read')
  async list(@CurrentCaller() caller: Caller, @Query() raw: Record<string, string>, @Res() reply: FastifyReply): Promise<void> {
    const query = parseListQuery(raw);
    sendPage(reply, 'topics', query, await this.topics.page(caller, query));
  }

  /** Pairs of topics whose names are alike: candidates for merging. */
  @Get('alike')
  @Access('topics.read')
  alike(@CurrentCaller() caller: Caller): Promise<AlikeTopics[]> {
    return this.topics.alike(caller);
  }

  @Get(':id')
  @Access('topics.read')
  async get(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.topics.get(caller, id));
  }

  @Post()
  @Access('topics.write')
  async create(@CurrentCaller() caller: Caller, @Body() input: TopicInput, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.topics.create(caller, input), 201);
  }

  @Put(':id')
  @Access('topics.write')
  async replace(
    @CurrentCaller() caller: Caller,
    @RecordId() id: string,
    @Body() input: TopicInput,
    @Headers('if-match') ifMatch: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const version = expectedVersion(ifMatch, input.version);
    sendRecord(reply, await this.topics.replace(caller, id, version, input));
  }

  /** Lets another topic stand for this one; answers that other one. */
  @Post(':id/merge')
  @HttpCode(200)
  @Access('topics.write')
  async merge(
    @CurrentCaller() caller: Caller,
    @RecordId() id: string,
    @Body() { intoId }: TopicMerge,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendRecord(reply, await this.topics.merge(caller, id, intoId));
  }

  /** Takes a merging back. */
  @Post(':id/separate')
  @HttpCode(200)
  @Access('topics.write')
  async separate(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.topics.separate(caller, id));
  }

  @Delete(':id')
  @Access('topics.write')
  async archive(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.topics.archive(caller, id));
  }

  @Post(':id/restore')
  @HttpCode(200)
  @Access('topics.write')
  async restore(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.topics.restore(caller, id));
  }
}
