import { Module } from '@nestjs/common';
import { OpenApiController } from './openapi.controller.js';
import { ANSWERS, builtAnswers, OpenApiService } from './openapi.service.js';

@Module({ controllers: [OpenApiController], providers: [OpenApiService, { provide: ANSWERS, useValue: builtAnswers }] })
export class OpenApiModule {}
