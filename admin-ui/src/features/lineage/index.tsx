export { LineageCard } from './LineageCard.js';
