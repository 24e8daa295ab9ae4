#!/usr/bin/env node
import { main } from "./main.js";

// Whoever reads may stop early, as `| head` does: that is no failure, and a command that writes files still ends its work.
for (const stream of [process.stdout, process.stderr])
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });

main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
