import type { Language } from '@knotenpunkt/shared';
import { Get, Param, Post, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import {
  leadTo,
  offerFile,
  PageController,
  SentForm,
  showPage,
  WantedLanguage,
  type FormFields,
} from '../../platform/pages/index.js';
import { Invitations } from '../invitations/index.js';
import { isAnswered } from './answer.facts.js';
import { answerPageHtml } from './answer.page.js';
import { AnswerService } from './answer.service.js';
import { freshSlip } from './answer.slip.js';
import { answeredPageHtml } from './answered.page.js';
import { answerPath } from './partner.paths.js';

/** The page behind the link of an invitation. Mail gateways follow every link they see: only the form records anything. */
@PageController('a', 'the link of an invitation is the credential')
export class AnswerController {
  constructor(
    private readonly invitations: Invitations,
    private readonly answers: AnswerService,
  ) {}

  @Get(':token')
  async show(
    @Param('token') token: string,
    @Query('w') chosen: string | undefined,
    @WantedLanguage() wanted: Language | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const page = await this.invitations.show(token);
    const language = wanted ?? page.language;
    showPage(reply, answerPageHtml(page, { token, language, slip: freshSlip(page, chosen), moved: false }));
  }

  @Post(':token')
  async answer(
    @Param('token') token: string,
    @SentForm() form: FormFields,
    @WantedLanguage() wanted: Language | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const outcome = await this.answers.answer(token, form);
    const language = wanted ?? outcome.page.language;
    if (outcome.recorded) return leadTo(reply, answerPath(token, language, '/danke'));
    const { page, slip, moved, status } = outcome;
    showPage(reply, answerPageHtml(page, { token, language, slip, moved }), status);
  }

  @Get(':token/danke')
  async answered(
    @Param('token') token: string,
    @WantedLanguage() wanted: Language | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const page = await this.invitations.show(token);
    const language = wanted ?? page.language;
    if (!isAnswered(page)) return leadTo(reply, answerPath(token, language));
    showPage(reply, answeredPageHtml(page, { token, language }));
  }

  @Get(':token/termin.ics')
  async calendar(@Param('token') token: string, @Res() reply: FastifyReply): Promise<void> {
    offerFile(reply, 'termin.ics', 'text/calendar; charset=utf-8; method=PUBLISH', await this.invitations.calendar(token));
  }
}
