import { describeNetwork } from '../../../test/support/documented-network.js';
import { EMSCHER_LIPPE } from './emscher-lippe.facts.js';

describeNetwork(EMSCHER_LIPPE);
