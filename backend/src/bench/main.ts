import 'reflect-metadata';
import { benchCrash } from './crash.js';

/** What `npm run bench -- <name>` can measure; each prints its figures and answers whether they are as they must be. */
const BENCHES: Record<string, (args: string[]) => Promise<boolean>> = { crash: benchCrash };

const [name = '', ...args] = process.argv.slice(2);
const bench = BENCHES[name];
if (!bench) process.stderr.write(`There is no bench "${name}"; there are: ${Object.keys(BENCHES).join(', ')}.\n`);
process.exit((await bench?.(args)) ? 0 : 1);
