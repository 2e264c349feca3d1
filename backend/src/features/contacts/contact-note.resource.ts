import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ResourceRegistry, type Resource } from '../../platform/resources/index.js';

/** Contact notes among the other resources: announced to those who may read them. */
@Injectable()
export class ContactNoteResource implements Resource, OnModuleInit {
  readonly name = 'contact-notes';
  readonly read = 'contacts.read';

  constructor(private readonly resources: ResourceRegistry) {}

  onModuleInit(): void {
    this.resources.add(this);
  }
}
