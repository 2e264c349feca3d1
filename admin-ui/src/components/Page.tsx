import type { ReactNode } from 'react';

/** Where the skip link leads and the focus goes after a change of page. */
export const MAIN_ID = 'inhalt';

interface PageProps {
  /** Title of the browser tab and name of the content, read out when the focus arrives; already translated. */
  title: string;
  children: ReactNode;
}

/** The content of a page as its landmark. Each page has exactly one, with one h1 inside; a side panel stands beside it. */
export function Page({ title, children }: PageProps) {
  return (
    <main id={MAIN_ID} tabIndex={-1} aria-label={title}>
      <title>{`${title} – Knotenpunkt`}</title>
      {children}
    </main>
  );
}
