import { Module } from '@nestjs/common';
import { CustomFieldsModule } from '../custom-fields/index.js';
import { OrganisationController } from './organisation.controller.js';
import { OrganisationRepository } from './organisation.repository.js';
import { OrganisationResource } from './organisation.resource.js';
import { OrganisationService } from './organisation.service.js';

@Module({
  imports: [CustomFieldsModule],
  controllers: [OrganisationController],
  providers: [OrganisationService, OrganisationRepository, OrganisationResource],
  exports: [OrganisationService, OrganisationRepository],
})
export class OrganisationsModule {}
