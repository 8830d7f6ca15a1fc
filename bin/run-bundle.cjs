'use strict';

// Runs a bundle with what V8 compiled of it when it was built (scripts/bundle.mjs): compiling is a good part of what a short run
// costs. Another version of Node finds no cache, or refuses it, and compiles the bundle itself.

const { readFileSync } = require('node:fs');
const path = require('node:path');

/** While caches are made: the scripts that were run, by the file in which what V8 compiles of them is to be kept. */
exports.scripts = undefined;

/**
 * @param {string} bundle the file
 * @param {string} tag what tells caches apart that do not fit each other
 * @returns what the bundle exports
 */
exports.runBundle = (bundle, tag) => {
  const file = `${bundle}.${tag}`;
  const cachedData = exports.scripts === undefined ? contentOf(file) : undefined;
  if (cachedData === undefined && exports.scripts === undefined) {
    const { enableCompileCache } = require('node:module');
    enableCompileCache?.();
    return require(bundle);
  }
  const { wrap } = require('node:module');
  const { Script } = require('node:vm');
  // The bundle is all ASCII, for which latin1 is the fastest name.
  const script = new Script(wrap(readFileSync(bundle, 'latin1')), { filename: bundle, cachedData });
  exports.scripts?.set(file, script);
  const module = { exports: {}, runBundle: exports.runBundle };
  script.runInThisContext()(module.exports, require, module, bundle, path.dirname(bundle));
  return module.exports;
};

function contentOf(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
