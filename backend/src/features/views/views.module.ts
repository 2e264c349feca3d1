import { Module, type OnModuleInit } from '@nestjs/common';
import { ResourceRegistry } from '../../platform/resources/index.js';
import { ViewController } from './view.controller.js';
import { ViewRepository } from './view.repository.js';
import { ViewService } from './view.service.js';

@Module({ controllers: [ViewController], providers: [ViewService, ViewRepository] })
export class ViewsModule implements OnModuleInit {
  constructor(private readonly resources: ResourceRegistry) {}

  onModuleInit(): void {
    this.resources.add({ name: 'views', read: 'views.read' });
  }
}
