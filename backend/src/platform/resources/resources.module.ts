import { Global, Module } from '@nestjs/common';
import { NeedSources } from './need-sources.js';
import { Relations } from './relations.js';
import { ResourceRegistry } from './resource-registry.js';

@Global()
@Module({ providers: [ResourceRegistry, Relations, NeedSources], exports: [ResourceRegistry, Relations, NeedSources] })
export class ResourcesModule {}
