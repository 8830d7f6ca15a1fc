#!/usr/bin/env node
'use strict';

const { runBundle } = require('./run-bundle.cjs');

runBundle(require.resolve('../dist/lintel.cjs'), `${process.version}-${process.arch}`);
