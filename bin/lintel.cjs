#!/usr/bin/env node
'use strict';

// Starts the bundled command with what V8 compiled of it when it was built (scripts/bundle.mjs): compiling is a good part of
// what a short run costs. Another version of Node finds no cache, or refuses it, and compiles the bundle itself.

const { readFileSync } = require('node:fs');
const bundle = require.resolve('../dist/lintel.cjs');

/** What was compiled for this Node, if anything. */
function compiled() {
  try {
    return readFileSync(`${bundle}.${process.version}-${process.arch}`);
  } catch {
    return undefined;
  }
}

const cachedData = compiled();
if (cachedData === undefined) {
  const { enableCompileCache } = require('node:module');
  enableCompileCache?.();
  require(bundle);
} else {
  const { wrap } = require('node:module');
  const { Script } = require('node:vm');
  // The bundle is all ASCII, for which latin1 is the fastest name.
  const script = new Script(wrap(readFileSync(bundle, 'latin1')), { filename: bundle, cachedData });
  script.runInThisContext()(exports, require, module, bundle, __dirname);
}
