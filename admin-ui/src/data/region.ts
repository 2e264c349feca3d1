/**
 * The region this tab works in. Each tab keeps its own, so that two of them never mix; it is told to the API
 * with every request.
 */
const KEY = 'region';
let region: string | null = read();

export function currentRegion(): string | null {
  return region;
}

export function enterRegion(id: string | null): void {
  region = id;
  try {
    if (id) sessionStorage.setItem(KEY, id);
    else sessionStorage.removeItem(KEY);
  } catch {
    // Without storage the choice lasts until the tab is reloaded.
  }
}

function read(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}
