import { Module } from '@nestjs/common';
import { GroupsModule } from '../groups/index.js';
import { InitiativesModule } from '../initiatives/index.js';
import { NetworksModule } from '../networks/index.js';
import { OrganisationsModule } from '../organisations/index.js';
import { RelationshipsModule } from '../relationships/index.js';
import { CollectiveController } from './collective.controller.js';
import { CollectiveRepository } from './collective.repository.js';
import { CollectiveService } from './collective.service.js';

@Module({
  imports: [OrganisationsModule, RelationshipsModule, NetworksModule, GroupsModule, InitiativesModule],
  controllers: [CollectiveController],
  providers: [CollectiveService, CollectiveRepository],
})
export class CollectivesModule {}
