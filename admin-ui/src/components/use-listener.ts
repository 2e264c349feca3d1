import { useEffect, useRef, type RefObject } from 'react';

/** Listens to what happens anywhere inside an element: keys that belong to a whole form, clicks on any row. */
export function useListener<K extends keyof HTMLElementEventMap>(
  element: RefObject<HTMLElement | null>,
  type: K,
  handler: (event: HTMLElementEventMap[K]) => void,
): void {
  const latest = useRef(handler);
  useEffect(() => {
    latest.current = handler;
  });
  useEffect(() => {
    const target = element.current;
    const listen = (event: HTMLElementEventMap[K]) => latest.current(event);
    target?.addEventListener(type, listen);
    return () => target?.removeEventListener(type, listen);
  }, [element, type]);
}
