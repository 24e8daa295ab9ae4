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
  // geolib is CommonJS and whole: bundling the one function we use saves every visitor 4 kB. The stemmer and
  // papaparse are bundled because one is ESM only and the other has no export map.
  noExternal: ["geolib", "stemmer"],
  external: [/^node:/],
});
