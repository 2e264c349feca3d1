import type { Language } from '@knotenpunkt/shared';
import { Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { leadTo, PageController, SentForm, showPage, WantedLanguage, type FormFields } from '../../platform/pages/index.js';
import { ActionItems } from '../minutes/index.js';
import { taskPath } from './partner.paths.js';
import { isReported, reportedPageHtml } from './reported.page.js';
import { taskPageHtml } from './task.page.js';
import { TaskService } from './task.service.js';
import { freshTaskSlip } from './task.slip.js';

/** The page behind the link of a task. Only the form records anything. */
@PageController('t', 'the link of a task is the credential')
export class TaskController {
  constructor(
    private readonly items: ActionItems,
    private readonly tasks: TaskService,
  ) {}

  @Get(':token')
  async show(
    @Param('token') token: string,
    @Query('w') chosen: string | undefined,
    @WantedLanguage() wanted: Language | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const page = await this.items.show(token);
    showPage(reply, taskPageHtml(page, { token, language: wanted ?? page.language, slip: freshTaskSlip(chosen) }));
  }

  @Post(':token')
  async report(
    @Param('token') token: string,
    @SentForm() form: FormFields,
    @WantedLanguage() wanted: Language | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const outcome = await this.tasks.report(token, form);
    const language = wanted ?? outcome.page.language;
    if (outcome.recorded) return leadTo(reply, taskPath(token, language, '/danke'));
    showPage(reply, taskPageHtml(outcome.page, { token, language, slip: outcome.slip }), outcome.status);
  }

  @Get(':token/danke')
  async reported(
    @Param('token') token: string,
    @WantedLanguage() wanted: Language | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const page = await this.items.show(token);
    const language = wanted ?? page.language;
    if (!isReported(page)) return leadTo(reply, taskPath(token, language));
    showPage(reply, reportedPageHtml(page, { token, language }));
  }
}
