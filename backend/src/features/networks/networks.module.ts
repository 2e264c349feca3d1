import { Module } from '@nestjs/common';
import { TopicsModule } from '../topics/index.js';
import { MembershipExport } from './membership.export.js';
import { NetworkExport } from './network.export.js';
import { MembershipBulkService } from './membership-bulk.service.js';
import { MembershipController } from './membership.controller.js';
import { MembershipRepository } from './membership.repository.js';
import { MembershipService } from './membership.service.js';
import { NetworkBulkService } from './network-bulk.service.js';
import { NetworkController } from './network.controller.js';
import { NetworkRepository } from './network.repository.js';
import { NetworkResource } from './network.resource.js';
import { NetworkService } from './network.service.js';

@Module({
  imports: [TopicsModule],
  controllers: [NetworkController, MembershipController],
  providers: [
    NetworkService,
    NetworkBulkService,
    NetworkRepository,
    NetworkResource,
    MembershipService,
    MembershipBulkService,
    MembershipRepository,
    MembershipExport,
    NetworkExport,
  ],
  exports: [NetworkService, MembershipService],
})
export class NetworksModule {}
