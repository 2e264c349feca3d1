import { Injectable } from '@nestjs/common';
import type { Caller } from '../access/index.js';
import { AppError } from '../errors/index.js';
import type { Exportable } from './exportable.js';
import type { ListedResource, Resource } from './resource.js';

/** Every resource of the running system; each feature adds its own when its module starts. */
@Injectable()
export class ResourceRegistry {
  private readonly resources = new Map<string, Resource>();

  add(resource: Resource): void {
    if (this.resources.has(resource.name)) throw new Error(`The resource ${resource.name} is declared twice`);
    this.resources.set(resource.name, resource);
  }

  /** Those whose records the caller may read. */
  readableBy(caller: Caller): Resource[] {
    return [...this.resources.values()].filter((resource) => caller.scopeFor(resource.read));
  }

  mayRead(caller: Caller, name: string): boolean {
    const resource = this.resources.get(name);
    return resource !== undefined && caller.scopeFor(resource.read) !== undefined;
  }

  /**
   * How a resource is exported.
   * @throws AppError `forbidden` where the caller may not read its records
   */
  exportable(caller: Caller, name: string): Exportable {
    const found = this.resources.get(name)?.exporting;
    if (!found) throw new Error(`The resource ${name} is not exported`);
    if (!caller.scopeFor(found.read)) throw new AppError('forbidden');
    return found;
  }

  /** How a resource is listed that can be kept as a view. */
  listed(name: string): ListedResource {
    const list = this.resources.get(name)?.list;
    if (!list) throw new Error(`The resource ${name} is not listed`);
    return list;
  }
}
