import { describeNetwork } from '../../../test/support/documented-network.js';
import { MITTLERES_RUHRGEBIET } from './mittleres-ruhrgebiet.facts.js';

describeNetwork(MITTLERES_RUHRGEBIET);
