import { describe, expect, it } from "vitest";
import { fixSource } from "../../src/authoring/index.js";

describe("--fix", () => {
  it("puts right what is certain, and leaves every other byte", () => {
    const before = [
      "# Keep me  ",
      "name:Breathe Easy",
      "organisation: Heeley Lung Friends",
      "",
      "helps_with: copd, asthma",
      "kind: Peer group",
      "contact:",
      "  phone: 07700900123   # agreed",
      "  website: breathe.example.org",
      "  relay_ok: Yes",
      "places:",
      "    - postcode: s89zz",
      "      town:   Sheffield  ",
      "edited_on: 1/11/2026",
      "description: |",
      "  Two spaces at the end stay.  ",
      "",
    ].join("\n");
    const after = [
      "# Keep me  ",
      "name: Breathe Easy",
      "organisation:",
      '  name: "Heeley Lung Friends"',
      "",
      "helps_with: [copd, asthma]",
      "kind: peer-group",
      "contact:",
      '  phone: "07700 900123"   # agreed',
      '  website: "https://breathe.example.org"',
      "  relay_ok: true",
      "places:",
      "    - postcode: S8 9ZZ",
      "      town:   Sheffield",
      "edited_on: 2026-11-01",
      "description: |",
      "  Two spaces at the end stay.  ",
      "",
    ].join("\n");
    const fixed = fixSource(before, { id: "x" });
    expect(fixed.source).toBe(after);
    expect(fixSource(after, { id: "x" })).toEqual({ source: after, changes: 0 });
  });

  it("keeps Windows line ends", () => {
    const before = "name: A\r\norganisation:\r\n  name: B\r\nedited_on: 1/11/2026\r\n";
    expect(fixSource(before, { id: "x" }).source).toBe(before.replace("1/11/2026", "2026-11-01"));
  });

  it("does not touch what only the writer knows", () => {
    for (const line of [
      "summary: Pain course # evenings",
      "join: Come to door #3 at the back",
      "schedule: every 2nd Tuesday",
      "sumary: Hello",
      "summary: &Friends",
      "kind: pear-group",
    ]) {
      const source = `name: A\norganisation:\n  name: B\n${line}\n`;
      expect(fixSource(source, { id: "x" })).toEqual({ source, changes: 0 });
    }
  });

  it("keeps the line ends of Windows", () => {
    const source = "name: Gooseberry Club\r\norganisation: Gooseberry Friends\r\nedited_on: 1/11/2026\r\n";
    const fixed = fixSource(source, { id: "club" }).source;
    expect(fixed).toContain('organisation:\r\n  name: "Gooseberry Friends"\r\n');
    expect(fixed.replaceAll("\r\n", "")).not.toContain("\n");
  });
});
