import { Catch, Inject, Injectable, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { SETTINGS, type Settings } from '../config/index.js';
import { isPagePath, ProblemFilter } from '../http/index.js';
import { PageFaultFilter } from './page-fault.filter.js';

/**
 * Says what is wrong the way it was asked: to people on a page, to programs in problem details. By the address, as what the server
 * refuses by itself (a form too large, an address below a page that is none) reaches no controller.
 */
@Injectable()
@Catch()
export class FaultFilter implements ExceptionFilter {
  private readonly problems = new ProblemFilter();
  private readonly pages: PageFaultFilter;

  constructor(@Inject(SETTINGS) settings: Settings) {
    this.pages = new PageFaultFilter(settings);
  }

  catch(thrown: unknown, host: ArgumentsHost): void {
    const { url } = host.switchToHttp().getRequest<FastifyRequest>();
    (isPagePath(url) ? this.pages : this.problems).catch(thrown, host);
  }
}
