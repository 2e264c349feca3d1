import { Module, type OnModuleInit } from '@nestjs/common';
import { ResourceRegistry } from '../../platform/resources/index.js';
import { FileController } from './file.controller.js';
import { FileRepository } from './file.repository.js';
import { FileService } from './file.service.js';

@Module({ controllers: [FileController], providers: [FileService, FileRepository], exports: [FileService] })
export class FilesModule implements OnModuleInit {
  constructor(
    private readonly resources: ResourceRegistry,
    private readonly files: FileRepository,
  ) {}

  onModuleInit(): void {
    this.resources.add({
      name: 'files',
      read: 'files.read',
      search: (caller, text, mistyped) => this.files.search(caller, text, mistyped),
    });
  }
}
