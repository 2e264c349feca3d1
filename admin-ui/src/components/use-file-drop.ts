import { useState, type RefObject } from 'react';
import { useListener } from './use-listener.js';

/**
 * Takes files dropped anywhere on an element. Answers whether some hover over it.
 * @param onDrop absent where nothing can be dropped
 */
export function useFileDrop(element: RefObject<HTMLElement | null>, onDrop: ((files: File[]) => void) | undefined): boolean {
  const [hovering, setHovering] = useState(false);
  const takes = (event: DragEvent) => onDrop !== undefined && event.dataTransfer?.types.includes('Files');

  useListener(element, 'dragover', (event) => {
    if (!takes(event)) return;
    event.preventDefault();
    setHovering(true);
  });
  useListener(element, 'dragleave', (event) => {
    // Entering a child leaves the element in name only.
    if (!element.current?.contains(event.relatedTarget as Node | null)) setHovering(false);
  });
  useListener(element, 'drop', (event) => {
    if (!takes(event)) return;
    event.preventDefault();
    setHovering(false);
    onDrop?.([...(event.dataTransfer?.files ?? [])]);
  });
  return hovering;
}
