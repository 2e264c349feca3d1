import type { RegisterEntry } from '@knotenpunkt/shared';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access } from '../../platform/access/index.js';
import { RecordId, sendPage } from '../../platform/http/index.js';
import { parseListQuery } from '../../platform/listing/index.js';
import { RegisterService } from './register.service.js';

/** Public facts of organisations, kept for all regions and changed by the operator of the installation only. */
@Controller('register')
export class RegisterController {
  constructor(private readonly register: RegisterService) {}

  @Get()
  @Access('register.read')
  async list(@Query() raw: Record<string, string>, @Res() reply: FastifyReply): Promise<void> {
    const query = parseListQuery(raw);
    sendPage(reply, 'register', query, await this.register.page(query));
  }

  @Get(':id')
  @Access('register.read')
  get(@RecordId() id: string): Promise<RegisterEntry> {
    return this.register.get(id);
  }
}
