import { describeNetwork } from '../../../test/support/documented-network.js';
import { KREFELD } from './krefeld.facts.js';

describeNetwork(KREFELD);
