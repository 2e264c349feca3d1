export { FilesPanel } from './FilesPanel.js';
