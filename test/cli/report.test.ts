import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { fingerpost, ran } from "./run.js";

const folder = (): string => mkdtempSync(join(tmpdir(), "fingerpost-"));
const GOOD = "name: Good Company\norganisation:\n  name: Good\nhelps_with:\n  - loneliness\n";
const BROKEN = "name: [unclosed\n";

describe("fingerpost report", () => {
  test("a folder that is not there is wrong use, not an area without any help", async () => {
    const { code, out, err } = await ran(["report", "coverage", "--data", "nonexist"]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("There is no file or folder nonexist");
  });

  test("without --data, where there is no folder of records, it asks for one", () => {
    const { code, out, err } = fingerpost(["report", "coverage"], { cwd: folder() });
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain("--data PATH");
  });

  test("when every record is broken it reports nothing but that", () => {
    const data = folder();
    writeFileSync(join(data, "bad.yaml"), BROKEN);
    const { code, out, err } = fingerpost(["report", "coverage", "--data", data]);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain(`fingerpost check ${data}`);
  });

  test("a broken record among good ones is said beside the report", () => {
    const data = folder();
    writeFileSync(join(data, "good.yaml"), GOOD);
    writeFileSync(join(data, "bad.yaml"), BROKEN);
    const { code, out, err } = fingerpost(["report", "coverage", "--data", data]);
    expect(code).toBe(0);
    expect(out).toContain("All areas: 1 record");
    expect(err).toMatch(/1 problem in the records/);
  });
});
