import { Module, type OnModuleInit } from '@nestjs/common';
import { ResourceRegistry } from '../../platform/resources/index.js';
import { DataExportRepository } from './data-export.repository.js';
import { ExportController } from './export.controller.js';
import { ExportService } from './export.service.js';

@Module({ controllers: [ExportController], providers: [ExportService, DataExportRepository] })
export class ExportsModule implements OnModuleInit {
  constructor(private readonly resources: ResourceRegistry) {}

  onModuleInit(): void {
    this.resources.add({ name: 'exports', read: 'exports.read' });
  }
}
