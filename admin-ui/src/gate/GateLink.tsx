import type { MouseEvent, ReactNode } from 'react';

interface GateLinkProps {
  to: string;
  goTo: (path: string) => void;
  children: ReactNode;
}

/** A link that changes the page without loading it anew; with a modifier key it stays an ordinary one. */
export function GateLink({ to, goTo, children }: GateLinkProps) {
  function follow(event: MouseEvent) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    goTo(to);
  }
  return (
    <a href={to} onClick={follow}>
      {children}
    </a>
  );
}
