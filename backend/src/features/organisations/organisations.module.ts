import { Module } from '@nestjs/common';
import { CustomFieldsModule } from '../custom-fields/index.js';
import { TopicsModule } from '../topics/index.js';
import { OrganisationBulkService } from './organisation-bulk.service.js';
import { OrganisationListController } from './organisation-list.controller.js';
import { OrganisationController } from './organisation.controller.js';
import { OrganisationExport } from './organisation.export.js';
import { OrganisationRepository } from './organisation.repository.js';
import { OrganisationResource } from './organisation.resource.js';
import { OrganisationService } from './organisation.service.js';

@Module({
  imports: [TopicsModule, CustomFieldsModule],
  controllers: [OrganisationListController, OrganisationController],
  providers: [OrganisationService, OrganisationBulkService, OrganisationExport, OrganisationRepository, OrganisationResource],
  exports: [OrganisationService, OrganisationRepository],
})
export class OrganisationsModule {}
