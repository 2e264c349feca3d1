/** The link in the row with the focus, or in the row open in the panel. */
function currentIndex(links: readonly HTMLElement[]): number {
  const focused = document.activeElement?.closest('[data-row]');
  const row = focused ?? document.querySelector('tr[data-row][aria-current]');
  return links.findIndex((link) => row?.contains(link));
}

/** Moves the focus some rows further and answers the id of the row it came to. */
export function moveRowFocus(by: number): string | undefined {
  const links = [...document.querySelectorAll<HTMLElement>('[data-row] .name')];
  const current = currentIndex(links);
  const next = links[current < 0 ? (by > 0 ? 0 : links.length - 1) : current + by];
  next?.focus();
  return next?.closest<HTMLElement>('[data-row]')?.dataset.row;
}

/** The id of the row with the focus. */
export function focusedRow(): string | undefined {
  return document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset.row;
}
