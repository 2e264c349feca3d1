import type { Language } from '@knotenpunkt/shared';
import { Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { showPage, WantedLanguage } from '../../platform/pages/index.js';
import { remindersPageHtml, type RemindersShown } from './reminders.page.js';

/** Whether somebody wants reminders, behind a link in a mail. */
interface Wishes<Known> {
  show(token: string): Promise<Known>;
  note(token: string, wanted: boolean): Promise<Known>;
}

/**
 * Ends reminders, and begins them again. Mail programs post here by themselves when their button is pressed (RFC 8058): what they send
 * is not looked at, and they are not led on.
 */
export abstract class ReminderWishesController<Known> {
  protected abstract readonly wishes: Wishes<Known>;

  protected abstract remindersOf(known: Known): RemindersShown & { language: Language };

  @Get()
  async show(
    @Param('token') token: string,
    @WantedLanguage() asked: Language | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.answer(reply, await this.wishes.show(token), token, asked);
  }

  @Post()
  async end(
    @Param('token') token: string,
    @WantedLanguage() asked: Language | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.answer(reply, await this.wishes.note(token, false), token, asked);
  }

  @Post('wieder')
  async beginAgain(
    @Param('token') token: string,
    @WantedLanguage() asked: Language | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    this.answer(reply, await this.wishes.note(token, true), token, asked);
  }

  private answer(reply: FastifyReply, known: Known, token: string, asked: Language | undefined): void {
    const { language, ...reminders } = this.remindersOf(known);
    showPage(reply, remindersPageHtml(reminders, { token, language: asked ?? language }));
  }
}
