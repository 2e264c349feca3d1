import { ChangesQuery, type ChangesSince } from '@knotenpunkt/shared';
import { Controller, Get, Headers, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Access, Caller, CallerResolver, CurrentCaller } from '../../platform/access/index.js';
import { ChangeHub } from './change-hub.js';
import { ChangeLogService } from './change-log.service.js';
import { ChangeStream } from './change-stream.js';

@Controller()
export class ChangesController {
  constructor(
    private readonly log: ChangeLogService,
    private readonly hub: ChangeHub,
    private readonly callers: CallerResolver,
  ) {}

  /** What changed since an event, for those whom no stream reaches. */
  @Get('changes')
  @Access('changes.follow')
  async since(@CurrentCaller() caller: Caller, @Query() { since }: ChangesQuery): Promise<ChangesSince> {
    const { changes, latest, reset } = await this.log.since(caller, since ?? null);
    return { changes: changes.map(({ resource, id, version }) => ({ resource, id, version })), latest, reset };
  }

  /** Changes as they happen, as server-sent events; `Last-Event-ID` goes on where another stream broke off. */
  @Get('stream')
  @Access('changes.follow')
  async stream(
    @CurrentCaller() caller: Caller,
    @Req() request: FastifyRequest,
    @Headers('last-event-id') lastEventId: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const stream = new ChangeStream(caller, () => this.callers.resolve(request, 'watching'));
    await this.begin(stream, lastEventId ?? null);
    void reply
      .header('content-type', 'text/event-stream; charset=utf-8')
      .header('cache-control', 'no-cache, no-transform')
      // nginx would otherwise hold the events back until its buffer is full.
      .header('x-accel-buffering', 'no')
      .send(stream.output);
  }

  private async begin(stream: ChangeStream, lastEventId: string | null): Promise<void> {
    // First listen, then read what was missed: in the other order something could fall in between.
    this.hub.join(stream);
    try {
      const { changes, latest, reset } = await this.log.since(stream.caller, lastEventId);
      if (reset) stream.reset();
      for (const change of changes) stream.change(change);
      stream.ready(latest);
    } catch (error) {
      stream.output.destroy();
      throw error;
    }
  }
}
