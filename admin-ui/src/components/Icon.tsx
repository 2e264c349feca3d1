import type { ReactNode } from 'react';

/** Line icons on a 20 × 20 grid, drawn with the colour of the text. */
const SHAPES = {
  alert: <path d="M10 3.4 17.6 16.6H2.4zM10 8.4v3.8M10 14.4v.1" />,
  archive: <path d="M3 4h14v3.6H3zM4.4 7.6V16h11.2V7.6M8 10.8h4" />,
  block: (
    <>
      <circle cx="10" cy="10" r="6.8" />
      <path d="m5.3 5.3 9.4 9.4" />
    </>
  ),
  bookmark: <path d="M5.6 3.4h8.8v13.2L10 13.4l-4.4 3.2z" />,
  bounce: (
    <path d="M17.6 9V5.9a1.5 1.5 0 0 0-1.5-1.5H3.9a1.5 1.5 0 0 0-1.5 1.5v8.2a1.5 1.5 0 0 0 1.5 1.5h6.6M3 6l7 5.2L17 6M13.6 12.6l4 4M17.6 12.6l-4 4" />
  ),
  calendar: (
    <>
      <rect x="3" y="4.4" width="14" height="12.6" rx="1.5" />
      <path d="M3 8.4h14M6.8 2.6v3.6M13.2 2.6v3.6" />
    </>
  ),
  check: <path d="m4 10.6 4 4L16 6" />,
  clock: (
    <>
      <circle cx="10" cy="10" r="6.8" />
      <path d="M10 6.2V10l2.6 1.6" />
    </>
  ),
  close: <path d="m5 5 10 10M15 5 5 15" />,
  columns: (
    <>
      <rect x="3" y="3.6" width="14" height="12.8" rx="1.5" />
      <path d="M8 3.6v12.8M12.6 3.6v12.8" />
    </>
  ),
  decision: <path d="m10 2.6 6.2 3.5v7.8L10 17.4l-6.2-3.5V6.1zM7.4 10.2l1.9 1.8 3.5-3.9" />,
  deputy: (
    <>
      <circle cx="7.1" cy="6.7" r="2.7" />
      <path d="M2.4 16.2c.3-3 2.1-4.6 4.7-4.6 1.1 0 2 .2 2.8.8M11.6 14.6h5.9m-2.4-2.4 2.4 2.4-2.4 2.4" />
    </>
  ),
  document: <path d="M5 2.8h6.6L15.4 7v10.2H5zM11.4 2.8V7h4M7.6 10.4h5M7.6 13.4h5" />,
  down: <path d="m5.5 8 4.5 4.5L14.5 8" />,
  download: <path d="M10 3v9.4M6.2 8.8l3.8 3.8 3.8-3.8M3.4 16.8h13.2" />,
  eye: (
    <>
      <path d="M2.4 10S5 4.9 10 4.9 17.6 10 17.6 10 15 15.1 10 15.1 2.4 10 2.4 10z" />
      <circle cx="10" cy="10" r="2.2" />
    </>
  ),
  flag: <path d="M4.8 17.6V3.2M4.8 4h10l-2.3 3.3 2.3 3.3h-10" />,
  globe: (
    <>
      <circle cx="10" cy="10" r="6.9" />
      <path d="M3.1 10h13.8M10 3.1c2.4 2 3.4 4.3 3.4 6.9s-1 4.9-3.4 6.9c-2.4-2-3.4-4.3-3.4-6.9s1-4.9 3.4-6.9z" />
    </>
  ),
  group: (
    <>
      <circle cx="7.3" cy="7" r="2.7" />
      <path d="M2.2 16.2c.4-3 2.3-4.5 5.1-4.5s4.7 1.5 5.1 4.5M12.6 4.6a2.6 2.6 0 0 1 0 4.9M14.6 12.1c1.8.6 2.9 2 3.2 4.1" />
    </>
  ),
  help: (
    <>
      <circle cx="10" cy="10" r="6.9" />
      <path d="M8 8.2a2 2 0 1 1 2.9 1.9c-.6.3-.9.7-.9 1.4M10 13.7v.1" />
    </>
  ),
  home: <path d="M3 9.3 10 3.8l7 5.5V16a1 1 0 0 1-1 1h-3.7v-4.6H7.7V17H4a1 1 0 0 1-1-1z" />,
  key: (
    <>
      <circle cx="6.6" cy="13.4" r="3.2" />
      <path d="m9 11 7.4-7.4M13.4 6.6l2.4 2.4" />
    </>
  ),
  leave: <path d="M11.6 3.4H4.4v13.2h7.2M8.4 10h8.4M13.6 6.8l3.2 3.2-3.2 3.2" />,
  left: <path d="M12 5.5 7.5 10l4.5 4.5" />,
  link: <path d="M8.4 11.6a3 3 0 0 0 4.3 0l3-3a3 3 0 0 0-4.3-4.3l-1 1M11.6 8.4a3 3 0 0 0-4.3 0l-3 3a3 3 0 0 0 4.3 4.3l1-1" />,
  mail: (
    <>
      <rect x="2.4" y="4.4" width="15.2" height="11.2" rx="1.5" />
      <path d="m3 6 7 5.2L17 6" />
    </>
  ),
  maybe: <path d="M3.4 11.4c1.8-3.2 4-3.6 6.6-1.4s4.8 1.8 6.6-1.4" />,
  menu: <path d="M3 5.5h14M3 10h14M3 14.5h14" />,
  moon: <path d="M16.6 11.8A6.9 6.9 0 0 1 8.2 3.4a6.9 6.9 0 1 0 8.4 8.4z" />,
  more: <path d="M4.5 10h.01M10 10h.01M15.5 10h.01" strokeWidth="2.6" />,
  network: (
    <>
      <circle cx="10" cy="4.6" r="2" />
      <circle cx="4.4" cy="14.8" r="2" />
      <circle cx="15.6" cy="14.8" r="2" />
      <path d="M9 6.4 5.4 13M11 6.4l3.6 6.6M6.4 14.8h7.2" />
    </>
  ),
  note: <path d="M3.8 3.5h12.4v8.8l-4.2 4.2H3.8zM12 16.3v-4h4M6.8 7h6.4M6.8 10h3.6" />,
  offline: <path d="M3 3l14 14M5 10.4a8 8 0 0 1 2.4-1.7M15 10.4a8 8 0 0 0-3.4-2.1M7.6 13.2a4 4 0 0 1 4-.7M10 16.2v.1" />,
  organisation: <path d="M3.5 17V5.2l7-2.2v14M10.5 8l6 2v7M2 17h16M6.2 8h1.6M6.2 11h1.6M6.2 14h1.6M13.3 12.6h.5M13.3 14.8h.5" />,
  pen: <path d="M3 17.2h14M4.6 13.6l8.6-8.6 2.2 2.2-8.6 8.6-2.9.7z" />,
  person: (
    <>
      <circle cx="10" cy="6.8" r="3.1" />
      <path d="M3.8 17c.5-3.5 2.9-5.1 6.2-5.1s5.7 1.6 6.2 5.1" />
    </>
  ),
  phone: (
    <path d="M6.6 3.4 8.4 7 6.9 8.6c.9 2 2.4 3.5 4.4 4.4l1.7-1.5 3.6 1.9v2.4c0 .7-.6 1.2-1.3 1.1C8.9 16.2 3.8 11.1 3.1 4.8c-.1-.7.4-1.4 1.1-1.4z" />
  ),
  plus: <path d="M10 4v12M4 10h12" />,
  redo: <path d="M15.8 8.2A6.2 6.2 0 1 0 16.2 11M16.4 4v4.4H12" />,
  right: <path d="m8 5.5 4.5 4.5L8 14.5" />,
  ring: <circle cx="10" cy="10" r="5.6" />,
  search: (
    <>
      <circle cx="8.8" cy="8.8" r="5.2" />
      <path d="m12.8 12.8 4.2 4.2" />
    </>
  ),
  send: <path d="M17.4 2.8 2.8 8.6l5.6 2.9 2.9 5.7zM8.4 11.5l3.6-3.4" />,
  settings: (
    <>
      <path d="M3 6h7.4M14.6 6H17M3 14h2.4M9.6 14H17" />
      <circle cx="12.5" cy="6" r="2" />
      <circle cx="7.5" cy="14" r="2" />
    </>
  ),
  sun: (
    <>
      <circle cx="10" cy="10" r="3.4" />
      <path d="M10 2.6v1.6M10 15.8v1.6M2.6 10h1.6M15.8 10h1.6M4.8 4.8l1.1 1.1M14.1 14.1l1.1 1.1M15.2 4.8l-1.1 1.1M5.9 14.1l-1.1 1.1" />
    </>
  ),
  task: (
    <>
      <rect x="3.4" y="3.4" width="13.2" height="13.2" rx="2" />
      <path d="m6.8 10.2 2.3 2.3 4.3-4.7" />
    </>
  ),
  tag: <path d="M3.2 3.2h6.6l7 7-6.6 6.6-7-7zM6.7 6.7v.1" />,
  trash: <path d="M4 5.6h12M8 5.4V3.4h4v2M5.4 5.8l.7 11h7.8l.7-11M8.4 8.8v5M11.6 8.8v5" />,
  up: <path d="m5.5 12 4.5-4.5 4.5 4.5" />,
} satisfies Record<string, ReactNode>;

export type IconName = keyof typeof SHAPES;

/** Decorative by itself: the word stands beside it or in a visually hidden element. */
export function Icon({ name, small = false }: { name: IconName; small?: boolean }) {
  return (
    <svg className={small ? 'i i-s' : 'i'} viewBox="0 0 20 20" aria-hidden="true">
      {SHAPES[name]}
    </svg>
  );
}
