import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ResourceRegistry, type Resource } from '../../platform/resources/index.js';

/** Invitations among the other resources: open browsers hear of answers. */
@Injectable()
export class InvitationResource implements Resource, OnModuleInit {
  readonly name = 'invitations';
  readonly read = 'invitations.read';

  constructor(private readonly resources: ResourceRegistry) {}

  onModuleInit(): void {
    this.resources.add(this);
  }
}
