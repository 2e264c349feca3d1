import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AppError } from '../errors/index.js';
import { ACCESS, type AccessRule, type RequestWithCaller } from './access.decorator.js';
import { CallerResolver } from './caller-resolver.js';

/** Lets a request through only where the permission table says so. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly callers: CallerResolver,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const rule = this.reflector.getAllAndOverride<AccessRule | undefined>(ACCESS, [context.getHandler(), context.getClass()]);
    if (!rule) throw new Error(`Route ${context.getClass().name}.${context.getHandler().name} declares no access`);
    if ('open' in rule) return true;

    const request = context.switchToHttp().getRequest<RequestWithCaller>();
    const caller = await this.callers.resolve(request);
    if (!caller) throw new AppError('not_logged_in');
    if (caller.identity.secondFactorMissing && rule.action !== 'account.manage') throw new AppError('second_factor_missing');

    const scope = caller.scopeFor(rule.action);
    if (!scope) throw new AppError('forbidden');
    const needsRegion = scope === 'region' || scope === 'own_groups';
    if (needsRegion && caller.identity.regionId === null) throw new AppError('forbidden');
    request.caller = caller;
    return true;
  }
}
