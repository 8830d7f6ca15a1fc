/** All that others import of reading cloud assemblies: the bundle loads what is behind it only when it is called (scripts/bundle.mjs). */

export { readAssembly } from './assembly.ts';
