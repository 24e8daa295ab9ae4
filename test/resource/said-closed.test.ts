import { describe, expect, it } from "vitest";
import { createDirectory } from "../../src/index.js";
import { recordsModule } from "../../src/node/page/records-module.js";
import { admit } from "../../src/resource/admit.js";
import type { Resource } from "../../src/resource/resource.js";
import { saidClosed } from "../../src/resource/said-closed.js";

const record = (more: Partial<Resource>): Resource => ({
  id: "tea-at-two",
  name: "Tea at Two",
  organisation: { name: "Tea at Two" },
  ...more,
});

describe("a record that says in words that it has closed", () => {
  it.each([
    "We have been told that this foodbank is no longer open. We are checking for confirmation.",
    "This group is now closed.",
    "Sadly the group has closed down.",
    "The club has now disbanded",
    "We have sadly closed our doors.",
    "The cafe is no longer running because the hall was sold",
    "This service has ceased to operate.",
    "Reported closed by a neighbour in May.",
    "We heard it had closed.",
    "Temporarily closed due to flooding",
    "Closed until further notice",
    "The trust is in the process of closing and takes no applications",
    "The group is not currently meeting",
    "It has been closed since March",
    "CLOSED",
    "Mae'r grŵp wedi cau.",
  ])("is noticed: %s", (description) => {
    expect(saidClosed(record({ description }))?.path).toEqual(["description"]);
  });

  it.each([
    "Closed on bank holidays",
    "We are closed at weekends and over Christmas",
    "Open Monday to Friday, closed Sundays",
    "Sat and Sun: closed",
    "Closed during August",
    "A closed Facebook group for people with fibromyalgia",
    "Our Facebook group is now closed, ask to join",
    "The waiting list is currently closed",
    "Referrals are now closed until May",
    "We have closed our waiting list",
    "No longer open to new members",
    "No longer meets at the church; now at the library",
    "For people no longer in full time employment",
    "When the pit closed down, people met here",
    "Set up after the steelworks had closed",
    "For clubs that have folded",
    "We help people whose business has closed",
    "If we are closed, leave a message",
    "We understand you may feel closed off",
    "You no longer need a referral",
    "You may have shut yourself away since the loss",
    "We understand that many people feel shut out",
    "Other day centres have closed and people have nowhere to go",
  ])("is not: %s", (description) => {
    expect(saidClosed(record({ description }))).toBeUndefined();
  });

  it.each<[string, Partial<Resource>, (string | number)[]]>([
    ["its name", { name: "Tea at Two (closed)" }, ["name"]],
    ["how to join", { join: { how: "We were told they have closed." } }, ["join", "how"]],
    ["its hours", { contact: { hours: "Permanently closed" } }, ["contact", "hours"]],
    ["a place", { places: [{ hours: "Closed until further notice" }] }, ["places", 0, "hours"]],
  ])("is noticed in %s", (_, more, path) => {
    expect(saidClosed(record(more))?.path).toEqual(path);
  });

  it("is not doubted where its status says it, nor for somebody's story", () => {
    const description = "This group is now closed.";
    expect(saidClosed(record({ description, status: "closed" }))).toBeUndefined();
    expect(
      saidClosed(record({ story: { text: "My club had closed.", agreed_on: "2026-01-01" } as never })),
    ).toBeUndefined();
  });
});

describe("whoever finds it", () => {
  const closed = record({
    helps_with: ["food"],
    covers: ["anyone"],
    summary: "Food parcels for whoever needs one.",
    join: { how: "We have been told that this foodbank is no longer open. We are checking for confirmation." },
  });
  const text = "May have closed: “We have been told that this foodbank is no longer open.”";

  it("reads it on the card and on its page, in the record's own words", () => {
    const directory = createDirectory([closed], { today: "2026-11-30" });
    const { results } = directory.find({ needs: ["food"] });
    expect(results[0]?.cautions).toContainEqual({ code: "said-closed", text });
    expect(directory.statusOf(closed.id)).toContainEqual({ code: "said-closed", text });
  });

  it("reads it on a page whose list was built: the words go with the record", async () => {
    const source = recordsModule([closed], "2026-11-30");
    const { resources } = await import(`data:text/javascript,${encodeURIComponent(source)}`);
    const words = "We have been told that this foodbank is no longer open.";
    expect(resources[0].said_closed).toBe(words);
    // A page lets records in as everybody does, and tells the host of what it had to leave out.
    expect(admit(resources[0])).toMatchObject({ resource: { said_closed: words }, issues: [] });
  });
});
