import {
  AttendanceInput,
  CancelMeetingInput,
  InviteesInput,
  SendInput,
  type MailPreview,
  type Preflight,
} from '@knotenpunkt/shared';
import { Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { validate as isUuid } from 'uuid';
import { Access, Caller, CurrentCaller } from '../../platform/access/index.js';
import { AppError } from '../../platform/errors/index.js';
import { RecordId, sendLetter, sendRecord } from '../../platform/http/index.js';
import { DispatchService } from './dispatch.service.js';
import { InvitationService } from './invitation.service.js';
import { ListService } from './list.service.js';
import { PreflightService } from './preflight.service.js';
import { PreviewService } from './preview.service.js';
import { ReminderService } from './reminder.service.js';
import { TrialService } from './trial.service.js';

/** A meeting's list and what is sent to those on it. */
@Controller('meetings')
export class MeetingInvitationsController {
  constructor(
    private readonly list: ListService,
    private readonly preflights: PreflightService,
    private readonly previews: PreviewService,
    private readonly trials: TrialService,
    private readonly dispatch: DispatchService,
    private readonly reminders: ReminderService,
    private readonly invitations: InvitationService,
  ) {}

  /** Puts persons on the list. Those on it already stay as they are. */
  @Post(':id/invitees')
  @HttpCode(200)
  @Access('invitations.send')
  async add(@CurrentCaller() caller: Caller, @RecordId() id: string, @Body() input: InviteesInput): Promise<{ added: number }> {
    return { added: await this.list.add(caller, id, input) };
  }

  /** Who gets what when it is sent now, and who does not and why. */
  @Get(':id/preflight')
  @Access('invitations.read')
  preflight(@CurrentCaller() caller: Caller, @RecordId() id: string): Promise<Preflight> {
    return this.preflights.show(caller, id);
  }

  /** The mail somebody on the list would get. */
  @Get(':id/preview')
  @Access('invitations.read')
  preview(
    @CurrentCaller() caller: Caller,
    @RecordId() id: string,
    @Query('invitationId') invitationId: string | undefined,
  ): Promise<MailPreview> {
    return this.previews.show(caller, id, recipient(invitationId));
  }

  /** The same mail for a sandboxed frame. */
  @Get(':id/preview/body')
  @Access('invitations.read')
  async previewBody(
    @CurrentCaller() caller: Caller,
    @RecordId() id: string,
    @Query('invitationId') invitationId: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendLetter(reply, (await this.previews.show(caller, id, recipient(invitationId))).html);
  }

  /** Sends the invitation to the caller for trial. */
  @Post(':id/test')
  @HttpCode(202)
  @Access('invitations.send')
  async test(@CurrentCaller() caller: Caller, @RecordId() id: string): Promise<{ messageId: string }> {
    return { messageId: await this.trials.send(caller, id) };
  }

  /** Sends what the preflight says. */
  @Post(':id/send')
  @HttpCode(202)
  @Access('invitations.send')
  async send(@CurrentCaller() caller: Caller, @RecordId() id: string, @Body() input: SendInput): Promise<{ mails: number }> {
    return { mails: await this.dispatch.send(caller, id, input.preflight) };
  }

  /** Reminds those who have not answered, now. */
  @Post(':id/remind')
  @HttpCode(202)
  @Access('invitations.send')
  async remind(@CurrentCaller() caller: Caller, @RecordId() id: string): Promise<{ mails: number }> {
    return { mails: await this.reminders.remindNow(caller, id) };
  }

  /** Calls the meeting off; everybody who was told of it gets a cancellation. */
  @Post(':id/cancel')
  @HttpCode(200)
  @Access('meetings.write')
  async cancel(
    @CurrentCaller() caller: Caller,
    @RecordId() id: string,
    @Body() input: CancelMeetingInput,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendRecord(reply, await this.dispatch.cancel(caller, id, input.reason?.trim() || null));
  }

  /** Notes who was there. */
  @Post(':id/attendance')
  @HttpCode(200)
  @Access('invitations.send')
  async attendance(
    @CurrentCaller() caller: Caller,
    @RecordId() id: string,
    @Body() input: AttendanceInput,
  ): Promise<{ changed: number }> {
    return { changed: await this.invitations.noteAttendance(caller, id, input) };
  }
}

/** The invitation asked for, or none. */
function recipient(invitationId: string | undefined): string | undefined {
  if (invitationId !== undefined && !isUuid(invitationId)) throw new AppError('not_found');
  return invitationId;
}
