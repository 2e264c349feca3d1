import 'reflect-metadata';
import { benchCrash } from './crash.js';
import { benchImport } from './import.js';
import { benchDuplicates } from './duplicates.js';
import { benchMillion } from './million.js';
import { benchPerformance } from './performance.js';
import { benchQuality } from './quality.js';

/**
 * `npm run bench` measures; `npm run bench -- million` measures a region of a million persons; `npm run bench -- quality` mistypes;
 * `npm run bench -- duplicates` looks for records that stand twice;
 * `npm run bench -- import` imports a long table; `npm run bench -- crash` kills. Each prints its figures and answers whether they are as they must be.
 */
const [name, ...args] = process.argv.slice(2);
const asWanted = await run();
process.exit(asWanted ? 0 : 1);

function run(): Promise<boolean> {
  if (name === 'crash') return benchCrash(args);
  if (name === 'duplicates') return benchDuplicates();
  if (name === 'import') return benchImport(args);
  if (name === 'million') return benchMillion(args);
  if (name === 'quality') return benchQuality();
  return benchPerformance(process.argv.slice(2));
}
