import type { Language } from '@knotenpunkt/shared';
import { Get, Param, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { PageController, showPage, WantedLanguage } from '../../platform/pages/index.js';
import { TaskReminderWishes, type TaskRemindersPage } from '../minutes/index.js';
import { taskPath } from './partner.paths.js';
import { remindersPageHtml } from './reminders.page.js';

/** Ends reminders of tasks, as `RemindersController` does those of answers. */
@PageController('t/:token/erinnerungen', 'the link of a task is the credential')
export class TaskRemindersController {
  constructor(private readonly wishes: TaskReminderWishes) {}

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

  private answer(reply: FastifyReply, { page, wanted }: TaskRemindersPage, token: string, asked: Language | undefined): void {
    const { letterhead, contact, owner } = page;
    const reminders = { of: 'tasks' as const, wanted, letterhead, contact, name: owner.name, pathOf: taskPath };
    showPage(reply, remindersPageHtml(reminders, { token, language: asked ?? page.language }));
  }
}
