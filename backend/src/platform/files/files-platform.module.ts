import { Global, Module } from '@nestjs/common';
import { FileContents } from './file-contents.js';

@Global()
@Module({ providers: [FileContents], exports: [FileContents] })
export class FilesPlatformModule {}
