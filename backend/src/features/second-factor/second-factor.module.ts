import { Module } from '@nestjs/common';
import { UsersModule } from '../users/index.js';
import { SecondFactorController } from './second-factor.controller.js';
import { SecondFactorRepository } from './second-factor.repository.js';
import { SecondFactorService } from './second-factor.service.js';

@Module({
  imports: [UsersModule],
  controllers: [SecondFactorController],
  providers: [SecondFactorRepository, SecondFactorService],
  exports: [SecondFactorService],
})
export class SecondFactorModule {}
