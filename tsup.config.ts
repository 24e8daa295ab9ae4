import { defineConfig } from "tsup";

// One configuration: with several, tsup's clean deletes the others' type files (egoist/tsup#1270).
export default defineConfig({
  entry: {
    index: "src/index.ts",
    core: "src/core.ts",
    authoring: "src/authoring/index.ts",
    exchange: "src/exchange/index.ts",
    node: "src/node/index.ts",
    element: "src/element/index.ts",
    cli: "src/cli/bin.ts",
  },
  format: ["esm", "cjs"],
  dts: true,
  platform: "neutral",
  target: "es2022",
  splitting: true,
  clean: true,
  treeshake: true,
  removeNodeProtocol: false,
  // The stemmer is bundled because it is ESM only.
  noExternal: ["stemmer"],
  external: [/^node:/],
});
