import { AgendaOrder, MinutesInput, type AgendaItem, type MinutesPreview, type MinutesSent } from '@knotenpunkt/shared';
import { Body, Controller, Get, HttpCode, Post, Put, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, Caller, CurrentCaller } from '../../platform/access/index.js';
import { RecordId, sendLetter } from '../../platform/http/index.js';
import { AgendaItemService } from './agenda-item.service.js';
import { MinutesPreviewService } from './minutes-preview.service.js';
import { MinutesService } from './minutes.service.js';

/** The minutes of a meeting as a whole. */
@Controller('meetings')
export class MinutesController {
  constructor(
    private readonly minutes: MinutesService,
    private readonly previews: MinutesPreviewService,
    private readonly agenda: AgendaItemService,
  ) {}

  /** Puts the items of the agenda into another order. */
  @Put(':id/agenda')
  @Access('minutes.write')
  reorder(@CurrentCaller() caller: Caller, @RecordId() id: string, @Body() { ids }: AgendaOrder): Promise<AgendaItem[]> {
    return this.agenda.reorder(caller, id, ids);
  }

  /** Who gets the minutes when the meeting is closed now, who does not and why, and the mail itself. */
  @Get(':id/minutes-preview')
  @Access('minutes.write')
  preview(@CurrentCaller() caller: Caller, @RecordId() id: string): Promise<MinutesPreview> {
    return this.previews.show(caller, id);
  }

  /** The mail of the preview, for a sandboxed frame. */
  @Get(':id/minutes-preview/body')
  @Access('minutes.write')
  async previewBody(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendLetter(reply, (await this.previews.show(caller, id)).letter.html);
  }

  /** Ends the meeting and sends its minutes. */
  @Post(':id/close')
  @HttpCode(200)
  @Access('minutes.write')
  close(@CurrentCaller() caller: Caller, @RecordId() id: string, @Body() { note }: MinutesInput): Promise<MinutesSent> {
    return this.minutes.close(caller, id, note);
  }

  /** Opens the minutes again; closing the meeting once more sends a correction. */
  @Post(':id/reopen')
  @HttpCode(204)
  @Access('minutes.write')
  reopen(@CurrentCaller() caller: Caller, @RecordId() id: string): Promise<void> {
    return this.minutes.reopen(caller, id);
  }
}
