import { Module } from '@nestjs/common';
import { RegisterController } from './register.controller.js';
import { RegisterRepository } from './register.repository.js';
import { RegisterService } from './register.service.js';

@Module({ controllers: [RegisterController], providers: [RegisterService, RegisterRepository] })
export class RegisterModule {}
