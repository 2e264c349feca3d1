import { applyDecorators, Controller, SetMetadata, UseGuards, type Type } from '@nestjs/common';
import { OpenAccess } from '../access/index.js';
import { PageLimitGuard } from './page-limit.guard.js';

const PAGES = 'pages';

/**
 * Pages for people without login, at an address of their own outside of the API (`PAGE_PATHS`). What they show hangs on the link
 * alone; only where a code was typed in besides, a cookie remembers that for a while.
 * @param reason why they are open
 */
export function PageController(path: string, reason: string): ClassDecorator {
  return applyDecorators(Controller(path), SetMetadata(PAGES, true), OpenAccess(reason), UseGuards(PageLimitGuard));
}

/** Whether what a controller answers is for people to look at. */
export function servesPages(controller: Type): boolean {
  return Reflect.hasMetadata(PAGES, controller);
}
