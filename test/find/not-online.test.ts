import { describe, expect, test } from "vitest";
import type { FindRequest, Resource } from "../../src/index.js";
import { directoryOf, inSheffield, record } from "../directory/build.js";
import { against, ask, helps } from "./one-record.js";

describe("not online", () => {
  const web = record("web", {
    modes: ["online"],
    helps_with: ["chronic-pain"],
    description: "Online, and only online",
  });
  const hall = inSheffield("hall", { helps_with: ["chronic-pain"] });
  const asked = "chronic pain not online please";

  test("words that turn a way down find nothing by it, and give no points", () => {
    const findings = directoryOf([web, hall]).find({ words: asked, near: "S8 0AA" });
    expect(findings.results.map(({ resource }) => resource.id)).toEqual(["hall", "web"]);
    const said = findings.results.flatMap(({ reasons }) => reasons.map(({ text }) => text));
    expect(said.join()).not.toContain("mentions");
    const other = record("other", { modes: ["online"], description: "Online chess" });
    expect(directoryOf([other]).find({ words: asked }).results).toEqual([]);
    expect(directoryOf([other]).find({ words: "chess not online" }).results).toHaveLength(1);
  });

  test("only the way is turned down, not what stands between", () => {
    const findings = directoryOf([inSheffield("chess", { description: "A chess club" })]).find({
      words: "no chess online",
    });
    expect(findings.results).toHaveLength(1);
  });

  test("who cannot get out and asks for a visit gets what comes to them first", () => {
    const visit = helps({ id: "visit", name: "Visit", helps_with: ["copd"], modes: ["home-visit"], covers: ["S8"] });
    const club = inSheffield("club", { helps_with: ["copd"] });
    const words = "copd and cant get out, come to me";
    const [first] = directoryOf([club, visit]).find({ words, near: "S8 0AA" }).results;
    expect(first?.resource.id).toBe("visit");
    expect(first?.reasons.map(({ text }) => text)).toContain("At your home, as you wrote");
  });

  test.each(["chess, cant do evenings", "chess, but not mornings or evenings"])(
    "a time that was refused gives no points: %s",
    (words) => {
      const late = inSheffield("late", { description: "Chess, mornings and evenings" });
      const texts = directoryOf([late])
        .find({ words, near: "S8 0AA" })
        .results[0]?.reasons.map(({ text }) => text);
      expect(texts?.join()).toContain("chess");
      expect(texts?.join()).not.toMatch(/evening|morning/);
    },
  );

  const reasons = (modes: Resource["modes"] & {}, words: string): string[] =>
    directoryOf([helps({ modes })])
      .find({ words, near: "S8 0AA" })
      .results[0]?.reasons.map(({ text }) => text) ?? [];

  test("what is turned down is said not to be there, and nobody who cannot get out is told to come", () => {
    expect(reasons(["in-person", "phone"], "anxiety, not online")).toContain("Not online, as you wrote");
    expect(reasons(["in-person", "video"], "anxiety, not online")).toContain("Not only online, as you wrote");
    const said = reasons(["in-person"], "housebound, anxiety, not on the internet").join();
    expect(said).not.toMatch(/In person|Not online/);
  });

  test("what is left over by each choice alone, and by none of them together, does not fit", () => {
    const both: FindRequest = { travel: "cannot", digital: "not-online" };
    expect(against(helps({ modes: ["in-person", "video"] }), both)).toBe("It only happens in person and by video");
    expect(against(helps({ modes: ["in-person", "video", "phone"] }), both)).toBeUndefined();
    expect(against(helps({ modes: ["in-person", "video"] }), { travel: "cannot" })).toBeUndefined();
    expect(against(helps({ modes: ["in-person", "video"] }), { digital: "not-online" })).toBeUndefined();
  });

  const LONDON = { lat: 51.5, lng: -0.12 };
  test("what reaches them only online, because its venue is far away, does not fit", () => {
    const far = helps({ modes: ["in-person", "online"], places: [LONDON] });
    expect(ask(far, {}).results[0]?.reach).toBe("remote");
    expect(against(far, { digital: "not-online" })).toBe(
      "Where you go to it is a long way off, and from here it is only online or by video",
    );
  });

  test.each<[string, Partial<Resource>, string]>([
    ["by phone", { modes: ["in-person", "online", "phone"], places: [LONDON] }, "By phone"],
    ["at home", { modes: ["home-visit", "online"], covers: ["S8"] }, "Comes to you"],
    ["by going there", { modes: ["in-person", "online"] }, "Less than half a mile away"],
  ])("what reaches them %s fits", (_, fields, reason) => {
    const near = { lat: 53.352, lng: -1.474 };
    const { results } = ask(helps(fields), { digital: "not-online", near });
    expect(results[0]?.reasons.find(({ part }) => part === "reach")?.text).toBe(reason);
  });
});
