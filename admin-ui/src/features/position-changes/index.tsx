export { ChangePositionDrawer } from './ChangePositionDrawer.js';
