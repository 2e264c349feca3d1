import { Module } from '@nestjs/common';
import { CustomFieldController } from './custom-field.controller.js';
import { CustomFieldRepository } from './custom-field.repository.js';
import { CustomFieldService } from './custom-field.service.js';

@Module({
  controllers: [CustomFieldController],
  providers: [CustomFieldService, CustomFieldRepository],
  exports: [CustomFieldService],
})
export class CustomFieldsModule {}
