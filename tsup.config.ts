import { defineConfig } from "tsup";

const library = {
  index: "src/index.ts",
  core: "src/core.ts",
  authoring: "src/authoring/index.ts",
  exchange: "src/exchange/index.ts",
  node: "src/node/index.ts",
  element: "src/element/index.ts",
};

// One configuration: with several, tsup's clean deletes the others' type files (egoist/tsup#1270).
export default defineConfig({
  entry: { ...library, cli: "src/cli/bin.ts" },
  format: ["esm", "cjs"],
  dts: { entry: library },
  platform: "neutral",
  target: "es2022",
  splitting: true,
  clean: true,
  treeshake: true,
  removeNodeProtocol: false,
  // Code of others is bundled where package.json has it as a devDependency: geolib, which is CommonJS and whole, so that
  // the one function we use saves every visitor 4 kB; the stemmer, which is ESM only. The dependencies are left outside.
  external: [/^node:/],
  // Nobody can `require` the command line: the CommonJS of it would be installed and never run.
  esbuildOptions(options, { format }) {
    if (format === "cjs") options.entryPoints = library;
  },
});
