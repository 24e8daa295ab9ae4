import { configDefaults, defineConfig } from "vitest/config";

/** They change what every module of the same worker sees, or need a page of their own. */
const ON_THEIR_OWN = ["test/browser/**", "test/package/**"];

export default defineConfig({
  test: {
    globalSetup: ["test/browser/pages-folder.ts"],
    // Two cores on the machine that checks: more workers only wait for one another.
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 320_000,
    projects: [
      {
        extends: true,
        test: {
          name: "alone",
          include: ON_THEIR_OWN.map((folder) => `${folder}/*.test.ts`),
          // Chromium has been seen to draw no frame for half a minute on a busy machine, and then a click waits in vain. That is
          // tried once more, and nothing else is: what is wrong with a page is wrong twice.
          retry: { count: 1, condition: /Timeout \d+ms exceeded/ },
        },
      },
      {
        extends: true,
        // One after another in the same worker: the words and the danger patterns are unpacked twice, not a hundred times.
        test: {
          name: "together",
          include: ["test/**/*.test.ts"],
          exclude: [...configDefaults.exclude, ...ON_THEIR_OWN],
          isolate: false,
        },
      },
    ],
  },
});
