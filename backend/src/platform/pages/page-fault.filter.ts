import { PROBLEM_STATUS, type Language, type ProblemCode } from '@knotenpunkt/shared';
import { Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Settings } from '../config/index.js';
import { AppError } from '../errors/index.js';
import { problemOf } from '../http/index.js';
import { installationLetterhead, type Letterhead } from '../mail/index.js';
import { html, type Html } from './html.js';
import { icon } from './icons.js';
import { pageHtml } from './page.js';
import { visitorLanguage } from './page-request.js';
import { showPage } from './page-response.js';
import { PAGE_TEXTS } from './texts/index.js';

type Fault = Exclude<keyof (typeof PAGE_TEXTS)['de']['faults'], 'kicker'>;

/** Which page says what is wrong; everything else is a fault of ours. */
const FAULTS: Partial<Record<ProblemCode, Fault>> = {
  token_invalid: 'unknown',
  not_found: 'unknown',
  route_not_found: 'unknown',
  link_expired: 'expired',
  too_large: 'tooMuch',
  too_many_requests: 'busy',
};

/** Says on a page what is wrong and what to do. A forged link and a revoked one look the same. */
export class PageFaultFilter implements ExceptionFilter {
  private readonly logger = new Logger(PageFaultFilter.name);
  private readonly letterhead: Letterhead;

  constructor(settings: Settings) {
    this.letterhead = installationLetterhead(settings);
  }

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const { code } = problemOf(thrown, request.id);
    const status = statusOf(code);
    if (status >= 500) this.logger.error({ requestId: request.id, code, err: thrown });
    if (reply.sent) return;
    const retryAfter = thrown instanceof AppError ? thrown.details.retryAfter : undefined;
    if (retryAfter !== undefined) void reply.header('retry-after', retryAfter);
    showPage(reply, this.page(FAULTS[code] ?? 'unavailable', visitorLanguage(request)), status);
  }

  private page(fault: Fault, language: Language): string {
    const { heading } = PAGE_TEXTS[language].faults[fault];
    const translation = `?lang=${language === 'de' ? 'en' : 'de'}`;
    return pageHtml({ language, translation, title: heading, letterhead: this.letterhead, content: content(fault, language) });
  }
}

function content(fault: Fault, language: Language): Html {
  const { kicker, [fault]: texts } = PAGE_TEXTS[language].faults;
  return html`<div class="verdict">
      <span class="round signal">${icon('warning')}</span>
      <div>
        <p class="kicker">${kicker}</p>
        <h1>${texts.heading}</h1>
      </div>
    </div>
    <p class="greeting">${texts.text}</p>
    <p>${texts.advice}</p>`;
}

/** A page is there or not; 401 would ask for a login (RFC 9110, 15.5.2). */
function statusOf(code: ProblemCode): number {
  return code === 'token_invalid' ? PROBLEM_STATUS.not_found : PROBLEM_STATUS[code];
}
