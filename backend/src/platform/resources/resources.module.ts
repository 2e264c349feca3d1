import { Global, Module } from '@nestjs/common';
import { NeedSources } from './need-sources.js';
import { ResourceRegistry } from './resource-registry.js';

@Global()
@Module({ providers: [ResourceRegistry, NeedSources], exports: [ResourceRegistry, NeedSources] })
export class ResourcesModule {}
