import type { Language } from '@knotenpunkt/shared';
import { Get, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AppError } from '../../platform/errors/index.js';
import {
  formFields,
  leadTo,
  PageController,
  SentForm,
  showPage,
  WantedLanguage,
  type FormFields,
} from '../../platform/pages/index.js';
import { isFillable, UpdateAnswers, type FormAction, type UpdateForm } from '../update-rounds/index.js';
import { updatePath } from './partner.paths.js';
import { codePageHtml, doorPageHtml, isCarried, lockedPageHtml, type CodeProblem } from './update.door.page.js';
import { UpdateCookie } from './update.cookie.js';
import { donePageHtml } from './update.done.page.js';
import { formPageHtml } from './update.form.page.js';

const FORM = '/angaben';
const CODE = '/code';
const DONE = '/danke';

/** The pages behind the link that asks whether data still holds. Looking at them records nothing. */
@PageController('u', 'the link of a request is the credential, and a code from the mailbox opens its form')
export class UpdateController {
  constructor(
    private readonly answers: UpdateAnswers,
    private readonly cookie: UpdateCookie,
  ) {}

  @Get(':token')
  async show(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @WantedLanguage() wanted: Language | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = await this.answers.form(token, this.cookie.read(request));
    if (form) return leadTo(reply, updatePath(token, wanted ?? form.page.language, FORM));
    const door = await this.answers.show(token);
    showPage(reply, doorPageHtml(door, { token, language: wanted ?? door.page.language }));
  }

  /** Sends the code. The answer is the same, whatever comes of it; a form on its way goes along. */
  @Post(':token')
  async sendCode(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @WantedLanguage() wanted: Language | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const carried = formFields(request.body);
    if (!isCarried(carried)) {
      const { page } = await this.answers.sendCode(token);
      return leadTo(reply, updatePath(token, wanted ?? page.language, CODE));
    }
    const problem = await problemOf(this.answers.sendCode(token));
    await this.showCode(reply, { token, wanted, problem, carried });
  }

  @Get(`:token${CODE}`)
  async askForCode(
    @Param('token') token: string,
    @WantedLanguage() wanted: Language | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.showCode(reply, { token, wanted });
  }

  @Post(`:token${CODE}`)
  async enter(
    @Param('token') token: string,
    @SentForm() { code = '', ...carried }: FormFields,
    @WantedLanguage() wanted: Language | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const entering = this.answers.enter(token, code.replace(/\s/g, ''), isCarried(carried));
    const problem = await problemOf(entering);
    if (problem) return this.showCode(reply, { token, wanted, problem, carried });
    const session = await entering;
    this.cookie.set(reply, token, session);
    if (!isCarried(carried)) {
      const { page } = await this.answers.show(token);
      return leadTo(reply, updatePath(token, wanted ?? page.language, FORM));
    }
    await this.take(reply, { token, wanted, session, sent: carried });
  }

  @Get(`:token${FORM}`)
  async form(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @WantedLanguage() wanted: Language | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const form = await this.answers.form(token, this.cookie.read(request));
    if (!form) return leadTo(reply, updatePath(token, wanted ?? 'de'));
    const saved = (request.query as { gespeichert?: unknown }).gespeichert !== undefined;
    showPage(reply, formPageHtml(form, { token, language: wanted ?? form.page.language, note: saved ? 'saved' : null }));
  }

  @Post(`:token${FORM}`)
  async fill(
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @SentForm() sent: FormFields,
    @WantedLanguage() wanted: Language | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.take(reply, { token, wanted, session: this.cookie.read(request), sent });
  }

  @Get(`:token${DONE}`)
  async done(
    @Param('token') token: string,
    @WantedLanguage() wanted: Language | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const door = await this.answers.show(token);
    const language = wanted ?? door.page.language;
    if (door.page.answeredAt === null) return leadTo(reply, updatePath(token, language));
    showPage(reply, donePageHtml(door, { token, language }));
  }

  /** Keeps, sends or confirms a form, and shows what became of it. */
  private async take(reply: FastifyReply, { token, wanted, session, sent }: Taking): Promise<void> {
    const outcome = await this.answers.fill(token, session, actionOf(sent), sent);
    if (outcome === null) return leadTo(reply, updatePath(token, wanted ?? 'de'));
    if (outcome.kind === 'recorded') return leadTo(reply, updatePath(token, wanted ?? 'de', DONE));
    if (outcome.kind === 'kept') return leadTo(reply, `${updatePath(token, wanted ?? 'de', FORM)}&gespeichert`);
    if (outcome.kind === 'locked') {
      const language = wanted ?? outcome.door.page.language;
      return showPage(reply, lockedPageHtml(outcome.door, { token, language, carried: sent }), 403);
    }
    const { kind, entries, faults } = outcome;
    const form: UpdateForm = { ...outcome.form, entries };
    const page = formPageHtml(form, {
      token,
      language: wanted ?? form.page.language,
      note: kind === 'moved' ? 'moved' : null,
      faults,
    });
    showPage(reply, page, kind === 'moved' ? 409 : 400);
  }

  private async showCode(reply: FastifyReply, { token, wanted, problem, carried }: CodeAsked): Promise<void> {
    const door = await this.answers.show(token);
    const showing = { token, language: wanted ?? door.page.language };
    if (!isFillable(door.page)) return showPage(reply, doorPageHtml(door, showing));
    showPage(reply, codePageHtml(door, { ...showing, problem, carried }), problem ? STATUS_OF[problem] : 200);
  }
}

/** A form on its way to be taken. */
interface Taking {
  token: string;
  wanted: Language | undefined;
  session: string | undefined;
  sent: FormFields;
}

interface CodeAsked {
  token: string;
  wanted: Language | undefined;
  problem?: CodeProblem | undefined;
  carried?: FormFields;
}

const STATUS_OF: Readonly<Record<CodeProblem, number>> = { wrong: 400, tooMany: 429 };

/** What is wrong with a code that was entered or asked for; undefined where nothing is. */
async function problemOf(work: Promise<unknown>): Promise<CodeProblem | undefined> {
  try {
    await work;
    return undefined;
  } catch (error) {
    if (error instanceof AppError && error.code === 'code_wrong') return 'wrong';
    if (error instanceof AppError && error.code === 'too_many_requests') return 'tooMany';
    throw error;
  }
}

/** Anything else but the two other buttons sends the form. */
function actionOf({ action }: FormFields): FormAction {
  return action === 'confirm' || action === 'save' ? action : 'send';
}
