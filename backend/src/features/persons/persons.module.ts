import { Module } from '@nestjs/common';
import { CustomFieldsModule } from '../custom-fields/index.js';
import { MessagesModule } from '../messages/index.js';
import { PersonContacts } from './contact.repository.js';
import { PersonBulkService } from './person-bulk.service.js';
import { PersonListController } from './person-list.controller.js';
import { PersonAddresses } from './person.addresses.js';
import { PersonController } from './person.controller.js';
import { PersonExport } from './person.export.js';
import { PersonRepository } from './person.repository.js';
import { PersonResource } from './person.resource.js';
import { PersonService } from './person.service.js';
import { PositionController } from './position.controller.js';
import { PositionRepository } from './position.repository.js';
import { PositionResource } from './position.resource.js';
import { PositionService } from './position.service.js';

@Module({
  imports: [CustomFieldsModule, MessagesModule],
  controllers: [PersonListController, PersonController, PositionController],
  providers: [
    PersonService,
    PersonBulkService,
    PersonExport,
    PersonRepository,
    PersonResource,
    PersonContacts,
    PersonAddresses,
    PositionService,
    PositionRepository,
    PositionResource,
  ],
  exports: [PersonService, PersonExport, PositionService, PersonContacts],
})
export class PersonsModule {}
