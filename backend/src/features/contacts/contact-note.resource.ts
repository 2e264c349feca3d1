import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Relations, ResourceRegistry, type Resource } from '../../platform/resources/index.js';
import { CONTACT_DAYS } from './contact.sql.js';

/** Contact notes among the other resources: announced to those who may read them; organisations are filtered by when there was contact. */
@Injectable()
export class ContactNoteResource implements Resource, OnModuleInit {
  readonly name = 'contact-notes';
  readonly read = 'contacts.read';

  constructor(
    private readonly resources: ResourceRegistry,
    private readonly relations: Relations,
  ) {}

  onModuleInit(): void {
    this.resources.add(this);
    this.relations.add('organisations', 'contacts', `${CONTACT_DAYS} WHERE true`, { day: 'contact.day' });
  }
}
