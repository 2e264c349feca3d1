import { keepSetting, readSetting } from './browser-settings.js';

const NAME = 'region';
let region = readSetting('tab', NAME);

/**
 * The region this tab works in. Each tab keeps its own, so that two of them never mix; it is told to the API with every
 * request.
 */
export function currentRegion(): string | null {
  return region;
}

export function enterRegion(id: string | null): void {
  region = id;
  keepSetting('tab', NAME, id);
}
