#!/usr/bin/env node
import { main } from "./main.js";

// No top-level await: the package is built as CommonJS too.
main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
