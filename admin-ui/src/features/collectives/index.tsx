export { ResolveDrawer } from './ResolveDrawer.js';
export { ResolvedNotice } from './ResolvedNotice.js';
