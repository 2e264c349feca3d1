import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Relations, ResourceRegistry, type Resource } from '../../platform/resources/index.js';
import { relateMeetings } from './invitation.relations.js';

/** Invitations among the other resources: open browsers hear of answers. */
@Injectable()
export class InvitationResource implements Resource, OnModuleInit {
  readonly name = 'invitations';
  readonly read = 'invitations.read';

  constructor(
    private readonly resources: ResourceRegistry,
    private readonly relations: Relations,
  ) {}

  onModuleInit(): void {
    this.resources.add(this);
    relateMeetings(this.relations);
  }
}
