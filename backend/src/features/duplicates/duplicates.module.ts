import { Module } from '@nestjs/common';
import { DuplicateKeyRepository } from './duplicate-key.repository.js';
import { RecordMatcher } from './record-matcher.js';

@Module({ providers: [DuplicateKeyRepository, RecordMatcher], exports: [RecordMatcher] })
export class DuplicatesModule {}
