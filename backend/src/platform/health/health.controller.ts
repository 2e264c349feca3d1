import { Controller, Get, Header, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { OpenAccess } from '../access/index.js';
import { Health } from './health.js';
import { Metrics } from './metrics.js';

@Controller()
@OpenAccess('for load balancers and monitoring; says nothing about anybody')
export class HealthController {
  constructor(
    private readonly health: Health,
    private readonly metrics: Metrics,
  ) {}

  /** The process answers. */
  @Get('health/live')
  live(): { state: 'ok' } {
    return { state: 'ok' };
  }

  /** The process can serve: 503 where it cannot, with what is missing. */
  @Get('health/ready')
  async ready(@Res() reply: FastifyReply): Promise<void> {
    const report = await this.health.report();
    void reply.status(report.state === 'down' ? 503 : 200).send(report);
  }

  /** Figures in the text format of Prometheus. */
  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  async figures(): Promise<string> {
    return this.metrics.text();
  }
}
