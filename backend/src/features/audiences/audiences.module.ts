import { Module, type OnModuleInit } from '@nestjs/common';
import { ResourceRegistry } from '../../platform/resources/index.js';
import { PersonsModule } from '../persons/index.js';
import { AudienceBulkService } from './audience-bulk.service.js';
import { AudiencePeopleController } from './audience-people.controller.js';
import { AudiencePeopleRepository } from './audience-people.repository.js';
import { AudiencePeopleService } from './audience-people.service.js';
import { AudienceExport } from './audience.export.js';
import { AudienceController } from './audience.controller.js';
import { AudienceRepository, CURRENT, LISTING, TABLE } from './audience.repository.js';
import { AudienceService } from './audience.service.js';

@Module({
  imports: [PersonsModule],
  controllers: [AudienceController, AudiencePeopleController],
  providers: [
    AudienceService,
    AudienceRepository,
    AudiencePeopleService,
    AudiencePeopleRepository,
    AudienceExport,
    AudienceBulkService,
  ],
  exports: [AudiencePeopleService],
})
export class AudiencesModule implements OnModuleInit {
  constructor(
    private readonly resources: ResourceRegistry,
    private readonly people: AudienceExport,
  ) {}

  onModuleInit(): void {
    const list = { table: TABLE, current: CURRENT, listing: () => Promise.resolve(LISTING) };
    this.resources.add({ name: 'audiences', read: 'audiences.read', list });
    this.resources.add({ name: 'audience-people', read: 'audiences.read', exporting: this.people });
  }
}
