import { Module } from '@nestjs/common';
import { SECONDS } from '../../platform/clock/index.js';
import { ChangeHub, HEARTBEAT } from './change-hub.js';
import { ChangeLogRepository } from './change-log.repository.js';
import { ChangeLogService } from './change-log.service.js';
import { ChangesController } from './changes.controller.js';

@Module({
  controllers: [ChangesController],
  providers: [ChangeHub, ChangeLogService, ChangeLogRepository, { provide: HEARTBEAT, useValue: 25 * SECONDS }],
})
export class ChangesModule {}
