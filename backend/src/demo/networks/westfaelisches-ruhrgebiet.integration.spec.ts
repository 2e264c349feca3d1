import { describeNetwork } from '../../../test/support/documented-network.js';
import { WESTFAELISCHES_RUHRGEBIET } from './westfaelisches-ruhrgebiet.facts.js';

describeNetwork(WESTFAELISCHES_RUHRGEBIET);
