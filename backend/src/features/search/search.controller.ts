import { SearchQuery, type SearchHit } from '@knotenpunkt/shared';
import { Controller, Get, Query } from '@nestjs/common';
import { Access, Caller, CurrentCaller } from '../../platform/access/index.js';
import { SearchService } from './search.service.js';

@Controller('search')
export class SearchController {
  constructor(private readonly search: SearchService) {}

  @Get()
  @Access('search.use')
  find(@CurrentCaller() caller: Caller, @Query() { q }: SearchQuery): Promise<SearchHit[]> {
    return this.search.find(caller, q);
  }
}
