import { Controller, Get } from '@nestjs/common';
import { OpenAccess } from '../access/index.js';
import type { Schema } from './input-schemas.js';
import { OpenApiService } from './openapi.service.js';

@Controller()
export class OpenApiController {
  constructor(private readonly openApi: OpenApiService) {}

  /** This description (OpenAPI 3.1). */
  @Get('openapi.json')
  @OpenAccess('describes the interface for other programs; says nothing about anybody')
  describe(): Promise<Schema> {
    return this.openApi.describe();
  }
}
