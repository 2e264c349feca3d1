import { useEffect, type RefObject } from 'react';

/**
 * Where what had the focus goes away, such as the button of a row that was archived, the focus goes to the element around it
 * and not to the top of the page. The element needs `tabIndex={-1}`.
 */
export function useKeepFocus(around: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = around.current;
    if (!element) return undefined;
    let last: EventTarget | null = null;
    const remember = (event: FocusEvent) => {
      last = event.target;
    };
    const observer = new MutationObserver(() => {
      if (!(last instanceof Node) || last.isConnected) return;
      last = null;
      if (document.activeElement === document.body) element.focus({ preventScroll: true });
    });
    element.addEventListener('focusin', remember);
    observer.observe(element, { childList: true, subtree: true });
    return () => {
      element.removeEventListener('focusin', remember);
      observer.disconnect();
    };
  }, [around]);
}
