import { EMSCHER_LIPPE } from './emscher-lippe.facts.js';
import type { DocumentedNetwork } from './facts.js';
import { KREFELD } from './krefeld.facts.js';
import { MITTLERES_RUHRGEBIET } from './mittleres-ruhrgebiet.facts.js';
import { SIEGEN_OLPE } from './siegen-olpe.facts.js';
import { WESTFAELISCHES_RUHRGEBIET } from './westfaelisches-ruhrgebiet.facts.js';

/** The five networks whose public descriptions the demo keeps. */
export const DOCUMENTED_NETWORKS: readonly DocumentedNetwork[] = [
  EMSCHER_LIPPE,
  KREFELD,
  SIEGEN_OLPE,
  MITTLERES_RUHRGEBIET,
  WESTFAELISCHES_RUHRGEBIET,
];
