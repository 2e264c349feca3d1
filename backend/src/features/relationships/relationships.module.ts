import { Module } from '@nestjs/common';
import { RelationshipController } from './relationship.controller.js';
import { RelationshipRepository } from './relationship.repository.js';
import { RelationshipResource } from './relationship.resource.js';
import { RelationshipService } from './relationship.service.js';

@Module({
  controllers: [RelationshipController],
  providers: [RelationshipService, RelationshipRepository, RelationshipResource],
  exports: [RelationshipService, RelationshipRepository],
})
export class RelationshipsModule {}
