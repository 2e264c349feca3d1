import type { Language } from '@knotenpunkt/shared';
import { Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PageController, showPage, WantedLanguage } from '../../platform/pages/index.js';
import { ReminderWishes, type RemindersPage } from '../invitations/index.js';
import { answerPath } from './partner.paths.js';
import { remindersPageHtml } from './reminders.page.js';

/**
 * Ends reminders. Mail programs post here by themselves when their button is pressed (RFC 8058): what they send is not looked at, and
 * they are not led on.
 */
@PageController('a/:token/erinnerungen', 'the link of an invitation is the credential')
export class RemindersController {
  constructor(private readonly wishes: ReminderWishes) {}

  @Get()
  async show(
    @Param('token') token: string,
    @WantedLanguage() wanted: Language | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.answer(reply, await this.wishes.show(token), token, wanted);
  }

  @Post()
  async end(
    @Param('token') token: string,
    @WantedLanguage() wanted: Language | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.answer(reply, await this.wishes.note(token, false), token, wanted);
  }

  @Post('wieder')
  async beginAgain(
    @Param('token') token: string,
    @WantedLanguage() wanted: Language | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.answer(reply, await this.wishes.note(token, true), token, wanted);
  }

  private answer(reply: FastifyReply, { page, wanted }: RemindersPage, token: string, asked: Language | undefined): void {
    const { letterhead, contact, office, invitation, language } = page;
    const { name } = office ?? invitation;
    const reminders = { of: 'answers' as const, wanted, letterhead, contact, name, pathOf: answerPath };
    showPage(reply, remindersPageHtml(reminders, { token, language: asked ?? language }));
  }
}
