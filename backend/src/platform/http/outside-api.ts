/** What watches the installation asks here. */
const FOR_MACHINES = ['health/live', 'health/ready', 'metrics'];

/** Where links of mails lead; short, because they stand in mails and are read out on the telephone. */
const BEHIND_LINKS = ['a', 't', 'u'];

/** What the foot of every page leads to. */
const NOTICES = ['impressum', 'datenschutz', 'barrierefreiheit'];

/** How the addresses of pages for people without login begin. */
export const PAGE_PATHS = [...BEHIND_LINKS.map((link) => `/${link}/`), ...NOTICES.map((notice) => `/${notice}`)];

/** Whether an address is that of such a page, or lies below one. */
export function isPagePath(url: string): boolean {
  return PAGE_PATHS.some((path) => url.startsWith(path));
}

/** Addresses that do not begin with `/api`. */
export const OUTSIDE_API = [...FOR_MACHINES, ...BEHIND_LINKS.map((link) => `${link}/*path`), ...NOTICES];
