import { Module } from '@nestjs/common';
import { PasswordHasher } from './password-hasher.js';
import { UserRepository } from './user.repository.js';

@Module({ providers: [PasswordHasher, UserRepository], exports: [PasswordHasher, UserRepository] })
export class UsersModule {}
