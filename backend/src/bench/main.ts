import 'reflect-metadata';
import { benchCrash } from './crash.js';
import { benchPerformance } from './performance.js';
import { benchQuality } from './quality.js';

/**
 * `npm run bench` measures; `npm run bench -- crash` kills; `npm run bench -- quality` mistypes. Each prints its figures and answers
 * whether they are as they must be.
 */
const [name, ...args] = process.argv.slice(2);
const asWanted = await run();
process.exit(asWanted ? 0 : 1);

function run(): Promise<boolean> {
  if (name === 'crash') return benchCrash(args);
  if (name === 'quality') return benchQuality();
  return benchPerformance(process.argv.slice(2));
}
