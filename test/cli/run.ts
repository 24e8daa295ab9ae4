import { spawnSync } from "node:child_process";
import { resolve } from "node:path";

/** Runs the built command line as a person would, in a folder of its own where one is given. */
export function fingerpost(
  args: readonly string[],
  options: { cwd?: string; env?: Record<string, string>; input?: string } = {},
): { code: number | null; out: string; err: string } {
  const done = spawnSync(process.execPath, [resolve("dist/cli.js"), ...args], {
    encoding: "utf8",
    input: options.input,
    cwd: options.cwd ?? process.cwd(),
    env: { ...process.env, CI: "", ...options.env },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}
