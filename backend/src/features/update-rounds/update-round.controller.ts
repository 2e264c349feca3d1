import {
  LANGUAGES,
  RoundExtendInput,
  RoundMembersInput,
  RoundSendInput,
  TimelineQuery,
  UPDATE_ROUND_FIELDS,
  UpdateRoundInput,
  type Language,
  type MailPreview,
  type RoundMembersResult,
  type RoundPreflight,
  type TimelinePage,
  type UpdateRound,
} from '@knotenpunkt/shared';
import { Body, Controller, Delete, Get, Headers, HttpCode, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, Caller, CurrentCaller } from '../../platform/access/index.js';
import { Timeline } from '../../platform/events/index.js';
import { expectedVersion, RecordId, sendLetter, sendPage, sendRecord, servedWith } from '../../platform/http/index.js';
import { parseListQuery } from '../../platform/listing/index.js';
import { RoundPreflightService } from './preflight.service.js';
import { RoundDispatchService } from './round-dispatch.service.js';
import { RoundMembersService } from './round-members.service.js';
import { RoundPreviewService } from './round-preview.service.js';
import { UpdateRoundService } from './update-round.service.js';

servedWith(UpdateRoundInput, UPDATE_ROUND_FIELDS, ['contact', 'counts']);

/** Rounds in which organisations are asked whether their data still holds. */
@Controller('update-rounds')
export class UpdateRoundController {
  constructor(
    private readonly rounds: UpdateRoundService,
    private readonly members: RoundMembersService,
    private readonly preflights: RoundPreflightService,
    private readonly previews: RoundPreviewService,
    private readonly dispatch: RoundDispatchService,
    private readonly events: Timeline,
  ) {}

  @Get()
  @Access('update-rounds.read')
  async list(@CurrentCaller() caller: Caller, @Query() raw: Record<string, string>, @Res() reply: FastifyReply): Promise<void> {
    const query = parseListQuery(raw);
    sendPage(reply, 'update-rounds', query, await this.rounds.page(caller, query));
  }

  @Get(':id')
  @Access('update-rounds.read')
  async get(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.rounds.get(caller, id));
  }

  @Get(':id/timeline')
  @Access('update-rounds.read')
  async timeline(@CurrentCaller() caller: Caller, @RecordId() id: string, @Query() page: TimelineQuery): Promise<TimelinePage> {
    await this.rounds.get(caller, id);
    return this.events.of(caller, 'update-rounds', id, page);
  }

  @Post()
  @Access('update-rounds.write')
  async create(@CurrentCaller() caller: Caller, @Body() input: UpdateRoundInput, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.rounds.create(caller, input), 201);
  }

  @Put(':id')
  @Access('update-rounds.write')
  async replace(
    @CurrentCaller() caller: Caller,
    @RecordId() id: string,
    @Body() input: UpdateRoundInput,
    @Headers('if-match') ifMatch: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendRecord(reply, await this.rounds.replace(caller, id, expectedVersion(ifMatch, input.version), input));
  }

  /** Only before anything was sent. */
  @Delete(':id')
  @HttpCode(204)
  @Access('update-rounds.write')
  remove(@CurrentCaller() caller: Caller, @RecordId() id: string): Promise<void> {
    return this.rounds.remove(caller, id);
  }

  /** Puts organisations on the list of those to be asked. */
  @Post(':id/organisations')
  @HttpCode(200)
  @Access('update-rounds.write')
  add(@CurrentCaller() caller: Caller, @RecordId() id: string, @Body() input: RoundMembersInput): Promise<RoundMembersResult> {
    return this.members.add(caller, id, input);
  }

  /** To whom what goes when it is sent now, and who is skipped and why. */
  @Get(':id/preflight')
  @Access('update-rounds.read')
  preflight(@CurrentCaller() caller: Caller, @RecordId() id: string): Promise<RoundPreflight> {
    return this.preflights.show(caller, id);
  }

  /** The mail. */
  @Get(':id/preview')
  @Access('update-rounds.read')
  preview(
    @CurrentCaller() caller: Caller,
    @RecordId() id: string,
    @Query('language') language: string | undefined,
  ): Promise<MailPreview> {
    return this.previews.show(caller, id, languageOf(language));
  }

  /** The same mail for a sandboxed frame. */
  @Get(':id/preview/body')
  @Access('update-rounds.read')
  async previewBody(
    @CurrentCaller() caller: Caller,
    @RecordId() id: string,
    @Query('language') language: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendLetter(reply, (await this.previews.show(caller, id, languageOf(language))).html);
  }

  @Post(':id/send')
  @HttpCode(200)
  @Access('update-rounds.write')
  async send(
    @CurrentCaller() caller: Caller,
    @RecordId() id: string,
    @Body() { version }: RoundSendInput,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendRecord(reply, await this.dispatch.send(caller, id, version));
  }

  /** Whom a reminder would go to now. */
  @Get(':id/reminder')
  @Access('update-rounds.read')
  reminder(@CurrentCaller() caller: Caller, @RecordId() id: string): Promise<RoundPreflight> {
    return this.preflights.showReminder(caller, id);
  }

  @Post(':id/remind')
  @HttpCode(200)
  @Access('update-rounds.write')
  async remind(
    @CurrentCaller() caller: Caller,
    @RecordId() id: string,
    @Body() { version }: RoundSendInput,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendRecord(reply, await this.dispatch.remind(caller, id, version));
  }

  /** Gives more time, or less. */
  @Post(':id/extend')
  @HttpCode(200)
  @Access('update-rounds.write')
  extend(@CurrentCaller() caller: Caller, @RecordId() id: string, @Body() { dueOn }: RoundExtendInput): Promise<UpdateRound> {
    return this.dispatch.extend(caller, id, dueOn);
  }

  /** Takes no answers any more. */
  @Post(':id/close')
  @HttpCode(200)
  @Access('update-rounds.write')
  close(@CurrentCaller() caller: Caller, @RecordId() id: string): Promise<UpdateRound> {
    return this.dispatch.close(caller, id);
  }
}

function languageOf(given: string | undefined): Language {
  return LANGUAGES.find((language) => language === given) ?? 'de';
}
