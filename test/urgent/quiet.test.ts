import { describe, expect, it } from "vitest";
import { urgent } from "./as-shipped.js";

describe("A line that only small words bring forward", () => {
  it.each([
    "eviction letter came",
    "son refuses school year 8",
    "I have my granddaughter Mondays and Tuesdays, she's two and climbing the walls, and so am I",
  ])("is quiet, or is not there: %s", (words) => {
    for (const { panel, quiet } of urgent.notice({ words }))
      expect({ panel, quiet }).toEqual({ panel: "soft", quiet: true });
  });

  it.each([
    "i want to kill myself",
    "my husband hits me",
    "whats the point of anything",
    "daddy is hurting mummy right now and im hiding in the wardrobe",
    "cant do this anymore",
    "i don't feel safe at home",
  ])("is none where the words are plain: %s", (words) => {
    const [first] = urgent.notice({ words });
    expect(first).toBeDefined();
    expect(first).not.toHaveProperty("quiet");
  });

  it("is quiet no more when a chosen need says the same", () => {
    const words = "eviction letter came";
    expect(urgent.notice({ words })[0]?.quiet).toBe(true);
    const [both, ...others] = urgent.notice({ words, needs: ["homelessness"] });
    expect(both?.topic).toBe("homeless");
    expect(both).not.toHaveProperty("quiet");
    expect(others).toEqual([]);
  });

  it("is none where a harm is named: its first way may be another's", () => {
    const [first] = urgent.notice({ words: "my neighbour hits his wife" });
    expect(first?.topic).toBe("domestic-abuse");
    expect(first).not.toHaveProperty("quiet");
  });

  it("is none in an emergency, however small the words", () => {
    const [first] = urgent.notice({ words: "my mum had a stroke and is choking" });
    expect(first?.level).toBe("emergency");
    expect(first).not.toHaveProperty("quiet");
  });

  it("keeps all of its ways for whoever asks", () => {
    expect(urgent.notice({ words: "eviction letter came" })[0]?.actions.length).toBeGreaterThan(1);
  });
});
