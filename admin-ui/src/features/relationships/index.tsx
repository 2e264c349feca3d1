export { RelationshipsPanel } from './RelationshipsPanel.js';
