import { Module } from '@nestjs/common';
import { RemindersModule } from '../reminders/index.js';
import { ContactNoteController } from './contact-note.controller.js';
import { ContactNoteRepository } from './contact-note.repository.js';
import { ContactNoteResource } from './contact-note.resource.js';
import { ContactNoteService } from './contact-note.service.js';
import { QuietNeeds } from './quiet-needs.repository.js';

@Module({
  imports: [RemindersModule],
  controllers: [ContactNoteController],
  providers: [ContactNoteService, ContactNoteRepository, ContactNoteResource, QuietNeeds],
  exports: [ContactNoteService],
})
export class ContactsModule {}
