import 'reflect-metadata';
import { benchCrash } from './crash.js';
import { benchPerformance } from './performance.js';

/** `npm run bench` measures; `npm run bench -- crash` kills. Each prints its figures and answers whether they are as they must be. */
const [name, ...args] = process.argv.slice(2);
const asWanted = name === 'crash' ? await benchCrash(args) : await benchPerformance(process.argv.slice(2));
process.exit(asWanted ? 0 : 1);
