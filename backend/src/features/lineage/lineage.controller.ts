import { LineageQuery, type Lineage } from '@knotenpunkt/shared';
import { Controller, Get, Query } from '@nestjs/common';
import { Access, Caller, CurrentCaller } from '../../platform/access/index.js';
import { LineageService } from './lineage.service.js';

@Controller('lineage')
export class LineageController {
  constructor(private readonly lineage: LineageService) {}

  /** How a record came about and what became of it. */
  @Get()
  @Access('lineage.read')
  around(@CurrentCaller() caller: Caller, @Query() { type, id }: LineageQuery): Promise<Lineage> {
    return this.lineage.around(caller, type, id);
  }
}
