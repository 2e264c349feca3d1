import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { isMainThread } from 'node:worker_threads';
import ts from 'typescript';

/** Lets Node run TypeScript as it lies there: `node --import ./typescript.hooks.mjs file.ts`. */
if (isMainThread) register(import.meta.url);

const COMPILER_OPTIONS = { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2022 };

/** @type {import('node:module').ResolveHook} */
export function resolve(specifier, context, next) {
  const ours = specifier.startsWith('.') && context.parentURL?.endsWith('.ts');
  return next(ours ? specifier.replace(/\.js$/, '.ts') : specifier, context);
}

/** @type {import('node:module').LoadHook} */
export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const source = await readFile(new URL(url), 'utf8');
  return {
    format: 'module',
    source: ts.transpileModule(source, { compilerOptions: COMPILER_OPTIONS }).outputText,
    shortCircuit: true,
  };
}
