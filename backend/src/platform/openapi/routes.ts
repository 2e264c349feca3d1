import { RequestMethod, type Type } from '@nestjs/common';
import { HTTP_CODE_METADATA, METHOD_METADATA, PATH_METADATA, ROUTE_ARGS_METADATA } from '@nestjs/common/constants.js';
import { RouteParamtypes } from '@nestjs/common/enums/route-paramtypes.enum.js';
import { ACCESS, type AccessRule } from '../access/index.js';
import { SENT_ORDER } from '../http/index.js';

/** What a method of a controller takes from the request. */
export interface RouteInput {
  from: 'body' | 'query' | 'header';
  /** Name of a single value; null where all of them are taken together. */
  name: string | null;
  type: Type | undefined;
}

/** A route as its decorators declare it. */
export interface Route {
  controller: string;
  handler: string;
  method: string;
  /** Below the global prefix, with `:name` for its parameters. */
  path: string;
  /** Status of success where a decorator sets one. */
  status: number | undefined;
  access: AccessRule | undefined;
  inputs: RouteInput[];
  /** What its form says of the file it sends, where it says something. */
  order: Type | undefined;
}

const SOURCES: Partial<Record<number, RouteInput['from']>> = {
  [RouteParamtypes.BODY]: 'body',
  [RouteParamtypes.QUERY]: 'query',
  [RouteParamtypes.HEADERS]: 'header',
};

/** The routes of a controller, in the order of its methods. */
export function routesOf(controller: Type): Route[] {
  const base = own<string | undefined>(PATH_METADATA, controller) ?? '';
  const prototype = controller.prototype as Record<string, object>;
  const names = Object.getOwnPropertyNames(prototype).filter((name) => name !== 'constructor');
  return names.flatMap((handler) => {
    const method = prototype[handler];
    const verb = method && own<RequestMethod | undefined>(METHOD_METADATA, method);
    if (!method || verb === undefined) return [];
    const path = [base, own<string>(PATH_METADATA, method)].map((part) => part.replace(/^\/|\/$/g, '')).filter(Boolean);
    return {
      controller: controller.name,
      handler,
      method: RequestMethod[verb].toLowerCase(),
      path: `/${path.join('/')}`,
      status: own<number | undefined>(HTTP_CODE_METADATA, method),
      access: own<AccessRule | undefined>(ACCESS, method) ?? own<AccessRule | undefined>(ACCESS, controller),
      inputs: inputsOf(controller, prototype, handler),
      order: own<Type | undefined>(SENT_ORDER, method),
    };
  });
}

function inputsOf(controller: Type, prototype: object, handler: string): RouteInput[] {
  const declared = (Reflect.getMetadata(ROUTE_ARGS_METADATA, controller, handler) ?? {}) as Record<
    string,
    { index: number; data?: unknown }
  >;
  const types = (Reflect.getMetadata('design:paramtypes', prototype, handler) ?? []) as Type[];
  return Object.entries(declared).flatMap(([key, { index, data }]) => {
    const from = SOURCES[Number(key.split(':')[0])];
    return from ? { from, name: typeof data === 'string' ? data : null, type: types[index] } : [];
  });
}

function own<T>(key: string, target: object): T {
  return Reflect.getMetadata(key, target) as T;
}
