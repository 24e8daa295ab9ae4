/** Before all tests and after them: a folder for what tests in several workers share, such as the built page. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** The folder that the browser tests build the page in. */
    pagesFolder: string;
  }
}

export default function setup({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), "fingerpost-pages-"));
  provide("pagesFolder", folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
