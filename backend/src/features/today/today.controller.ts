import type { Today } from '@knotenpunkt/shared';
import { Controller, Get } from '@nestjs/common';
import { Access, Caller, CurrentCaller } from '../../platform/access/index.js';
import { TodayService } from './today.service.js';

@Controller('today')
export class TodayController {
  constructor(private readonly today: TodayService) {}

  @Get()
  @Access('today.read')
  show(@CurrentCaller() caller: Caller): Promise<Today> {
    return this.today.show(caller);
  }
}
