import { Module } from '@nestjs/common';
import { FileController } from './file.controller.js';
import { FileRepository } from './file.repository.js';
import { FileService } from './file.service.js';

@Module({ controllers: [FileController], providers: [FileService, FileRepository], exports: [FileService] })
export class FilesModule {}
