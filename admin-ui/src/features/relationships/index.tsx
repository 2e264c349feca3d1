export { useRelationships } from './use-relationships.js';
export { RelationshipsPanel } from './RelationshipsPanel.js';
