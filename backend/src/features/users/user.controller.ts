import { USER_FIELDS, UserInput, UserPersonInput, UserRoleInput, UserUpdate } from '@knotenpunkt/shared';
import { Body, Controller, Delete, Get, Headers, HttpCode, Post, Put, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { Access, type Caller, CurrentCaller } from '../../platform/access/index.js';
import { expectedVersion, RecordId, sendPage, sendRecord, servedWith } from '../../platform/http/index.js';
import { parseListQuery } from '../../platform/listing/index.js';
import { UserService } from './user.service.js';

servedWith(UserInput, USER_FIELDS);
servedWith(UserUpdate, USER_FIELDS);

@Controller('users')
@Access('users.manage')
export class UserController {
  constructor(private readonly users: UserService) {}

  @Get()
  async list(@CurrentCaller() caller: Caller, @Query() raw: Record<string, string>, @Res() reply: FastifyReply): Promise<void> {
    const query = parseListQuery(raw);
    sendPage(reply, 'users', query, await this.users.page(caller, query));
  }

  @Get(':id')
  async get(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.users.get(caller, id));
  }

  @Post()
  async invite(@CurrentCaller() caller: Caller, @Body() input: UserInput, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.users.invite(caller, input), 201);
  }

  @Put(':id')
  async update(
    @CurrentCaller() caller: Caller,
    @RecordId() id: string,
    @Body() input: UserUpdate,
    @Headers('if-match') ifMatch: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendRecord(reply, await this.users.update(caller, id, expectedVersion(ifMatch, input.version), input));
  }

  @Delete(':id')
  async end(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.users.end(caller, id));
  }

  @Post(':id/restore')
  @HttpCode(200)
  async restore(@CurrentCaller() caller: Caller, @RecordId() id: string, @Res() reply: FastifyReply): Promise<void> {
    sendRecord(reply, await this.users.restore(caller, id));
  }

  @Post(':id/invitation')
  @HttpCode(202)
  inviteAgain(@CurrentCaller() caller: Caller, @RecordId() id: string): Promise<void> {
    return this.users.inviteAgain(caller, id);
  }

  @Put(':id/regions/:regionId')
  async setRole(
    @CurrentCaller() caller: Caller,
    @RecordId() id: string,
    @RecordId('regionId') regionId: string,
    @Body() { role }: UserRoleInput,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendRecord(reply, await this.users.setRole(caller, id, regionId, role));
  }

  @Put(':id/regions/:regionId/person')
  async setPerson(
    @CurrentCaller() caller: Caller,
    @RecordId() id: string,
    @RecordId('regionId') regionId: string,
    @Body() { personId }: UserPersonInput,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    sendRecord(reply, await this.users.setPerson(caller, id, regionId, personId));
  }

  @Delete(':id/regions/:regionId')
  @HttpCode(204)
  leaveRegion(@CurrentCaller() caller: Caller, @RecordId() id: string, @RecordId('regionId') regionId: string): Promise<void> {
    return this.users.leaveRegion(caller, id, regionId);
  }
}
