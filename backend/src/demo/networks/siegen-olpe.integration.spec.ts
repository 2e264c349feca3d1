import { describeNetwork } from '../../../test/support/documented-network.js';
import { SIEGEN_OLPE } from './siegen-olpe.facts.js';

describeNetwork(SIEGEN_OLPE);
