export { LineageCard } from './LineageCard.js';
export { sourcesOf, useLineage } from './use-lineage.js';
