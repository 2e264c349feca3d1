import { Global, Module } from '@nestjs/common';
import { HealthController } from './health.controller.js';
import { Health } from './health.js';
import { Metrics } from './metrics.js';
import { SystemChecks } from './system-checks.js';

@Global()
@Module({ controllers: [HealthController], providers: [Health, Metrics, SystemChecks], exports: [Health, Metrics] })
export class HealthModule {}
