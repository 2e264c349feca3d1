import type { Page } from 'playwright-core';

/** More stops than any page has. */
const MOST_STOPS = 400;
/** Stops within one field: day, month, year and the calendar of a date. */
const WITHIN_A_FIELD = 6;

/** Where the focus is. */
interface Stop {
  /** Which element, by the order in which the focus came to them. */
  mark: number;
  html: string;
  /** One sees that it is there. */
  visible: boolean;
}

/**
 * Runs in the page; null outside of it. The focus may be drawn around the element itself, or around what frames it: a field, a
 * card, a row.
 */
const STOP = `(() => {
  const at = document.activeElement;
  if (!at || at === document.body) return null;
  window.stops ??= new Map();
  if (!window.stops.has(at)) window.stops.set(at, window.stops.size);
  const framed = [at, at.parentElement, at.parentElement?.parentElement].some((element) => {
    if (!element) return false;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
  });
  return { mark: window.stops.get(at), html: at.outerHTML.slice(0, 120), visible: framed };
})()`;

/** Runs in the page: what listens to clicks, and neither is, nor holds, nor lies in anything the focus comes to. */
const POINTER_ONLY = `(() => {
  const reached = 'a[href], button, input, select, textarea, summary, [tabindex], label';
  const listens = (element) => {
    const props = Object.keys(element).find((name) => name.startsWith('__reactProps$'));
    return props !== undefined && typeof element[props].onClick === 'function';
  };
  return [...document.body.querySelectorAll('*')]
    .filter((element) => listens(element) && !element.closest(reached) && !element.querySelector(reached))
    .map((element) => element.outerHTML.slice(0, 120));
})()`;

/** Walks through a page by the Tab key: what somebody without a pointer would miss, one line each. */
export async function keyboardProblems(page: Page): Promise<string[]> {
  const problems = (await page.evaluate<string[]>(POINTER_ONLY)).map((html) => `reacts to the pointer only: ${html}`);
  // A dialog takes the focus a moment after it opens; a walk begun before would begin behind it, where it never comes back to.
  const dialog = '[role=dialog]:not(.toast)';
  if (await page.locator(dialog).count())
    await page
      .locator(`${dialog}:focus-within`)
      .first()
      .waitFor({ timeout: 5_000 })
      .catch(() => undefined);
  const visits = new Map<number, number>();
  let last: number | undefined;
  while (visits.size < MOST_STOPS) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate<Stop | null>(STOP);
    if (stop === null || (stop.mark === 0 && last !== 0 && visits.size > 0)) return problems;
    const visit = (visits.get(stop.mark) ?? 0) + 1;
    if (visit > (stop.mark === last ? WITHIN_A_FIELD : 1)) return [...problems, `keeps the focus: ${stop.html}`];
    if (visit === 1 && !stop.visible) problems.push(`shows no focus: ${stop.html}`);
    visits.set(stop.mark, visit);
    last = stop.mark;
  }
  return [...problems, `has more than ${MOST_STOPS} stops`];
}
