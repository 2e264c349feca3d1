import { feature as organisations } from '../features/organisations/index.js';
import { feature as today } from '../features/today/index.js';
import type { UiFeature } from './feature.js';

/** Every feature of the interface, in the order of the navigation. */
export const FEATURES: readonly UiFeature[] = [today, organisations];
