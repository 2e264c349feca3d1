import { Module } from '@nestjs/common';
import { SearchController } from './search.controller.js';
import { SearchService } from './search.service.js';
import { WordSweep } from './word.sweep.js';

@Module({ controllers: [SearchController], providers: [SearchService, WordSweep] })
export class SearchModule {}
