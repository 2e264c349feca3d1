import { Module, type OnModuleInit } from '@nestjs/common';
import { ResourceRegistry } from '../../platform/resources/index.js';
import { CustomFieldController } from './custom-field.controller.js';
import { CustomFieldRepository } from './custom-field.repository.js';
import { CustomFieldService } from './custom-field.service.js';

@Module({
  controllers: [CustomFieldController],
  providers: [CustomFieldService, CustomFieldRepository],
  exports: [CustomFieldService],
})
export class CustomFieldsModule implements OnModuleInit {
  constructor(private readonly resources: ResourceRegistry) {}

  onModuleInit(): void {
    this.resources.add({ name: 'custom-fields', read: 'custom-fields.read' });
  }
}
