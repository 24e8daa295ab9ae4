import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { format } from "node:util";
import { vi } from "vitest";
import { main } from "../../src/cli/main.js";

/** How a run ended, and what it printed. */
export interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** Runs the built command line as a person would, in a folder of its own where one is given. */
export function fingerpost(
  args: readonly string[],
  options: { cwd?: string; env?: Record<string, string>; input?: string } = {},
): Ended {
  const done = spawnSync(process.execPath, [resolve("dist/cli.js"), ...args], {
    encoding: "utf8",
    input: options.input,
    cwd: options.cwd ?? process.cwd(),
    env: { ...process.env, CI: "", ...options.env },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

/**
 * Runs the same commands in this process, because the built one takes seconds to start. `find.test.ts` holds that both
 * say the same, for every way in which a run can end.
 */
export async function ran(args: readonly string[]): Promise<Ended> {
  const ended: Ended = { code: null, out: "", err: "" };
  vi.stubEnv("CI", "");
  const spies = [
    vi.spyOn(console, "log").mockImplementation((...said: unknown[]) => {
      ended.out += `${format(...said)}\n`;
    }),
    vi.spyOn(console, "error").mockImplementation((...said: unknown[]) => {
      ended.err += `${format(...said)}\n`;
    }),
    vi.spyOn(process.stdout, "write").mockImplementation((text) => {
      ended.out += String(text);
      return true;
    }),
    vi.spyOn(process.stderr, "write").mockImplementation((text) => {
      ended.err += String(text);
      return true;
    }),
  ];
  try {
    ended.code = await main([...args]);
  } finally {
    for (const spy of spies) spy.mockRestore();
    vi.unstubAllEnvs();
  }
  return ended;
}
