import type { OrganisationFamily } from '@knotenpunkt/shared';
import type { ReactNode } from 'react';

/** One shape per family of organisations, so that colour is never the only sign. */
const SHAPES: Record<OrganisationFamily, ReactNode> = {
  labour: <circle cx="7" cy="7" r="5.9" />,
  chamber: <path d="M7 .3 13.7 7 7 13.7.3 7z" />,
  public: <rect x="1.4" y="1.4" width="11.2" height="11.2" rx="1.4" />,
  learning: <path d="M7 1 13.8 12.8H.2z" />,
  alliance: (
    <>
      <circle cx="7" cy="2.9" r="2.6" />
      <circle cx="2.8" cy="10.9" r="2.6" />
      <circle cx="11.2" cy="10.9" r="2.6" />
      <path d="M7 2.9 2.8 10.9h8.4z" fill="none" strokeWidth="1.1" />
    </>
  ),
  social: <path d="M.6 11.6a6.4 8.6 0 0 1 12.8 0z" />,
  business: <path d="M3.6 1h6.8l3.4 6-3.4 6H3.6L.2 7z" />,
  other: <circle cx="7" cy="7" r="4.9" fill="none" strokeWidth="2" />,
};

interface GlyphProps {
  family: OrganisationFamily;
  /** The word for it, where no text beside says so. */
  label?: string;
}

export function Glyph({ family, label }: GlyphProps) {
  const naming = label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true };
  return (
    <svg className={`g k-${family}`} viewBox="0 0 14 14" {...naming}>
      {SHAPES[family]}
    </svg>
  );
}
