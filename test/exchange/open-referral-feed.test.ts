import { describe, expect, it, test } from "vitest";
import { importOpenReferral } from "../../src/exchange/index.js";
import { ID, page, service } from "./feed.js";

describe("the services of a feed are found", () => {
  it("reads pages, single services, lists and services at locations alike", () => {
    for (const pages of [
      [page([service()])],
      [service()],
      [[service()]],
      [{ id: "l1", service: service(), location: { id: "p1", location_type: "physical", name: "Hall" } }],
      [
        {
          id: "o1",
          name: "Soup Friends",
          description: "We cook.",
          services: [{ id: ID, name: "Tuesday Soup", status: "active" }],
        },
      ],
    ]) {
      const { records } = importOpenReferral(pages, "feed.json");
      expect(records.map(({ id, organisation }) => [id, organisation.name])).toEqual([[ID, "Soup Friends"]]);
    }
  });

  it("finds who runs a service on a page of organisations", () => {
    const { organization: _, ...bare } = service();
    const organisations = page([{ id: "o9", name: "Ladle Trust", website: "https://ladle.example.org" }]);
    const { records } = importOpenReferral([page([{ ...bare, organization_id: "o9" }]), organisations], "feed.json");
    expect(records[0]?.organisation).toEqual({ name: "Ladle Trust", url: "https://ladle.example.org" });
  });

  it("says that pages are missing", () => {
    const { issues } = importOpenReferral([page([service()], { total_items: 40, total_pages: 40 })], "f");
    expect(issues.find(({ code }) => code === "open-referral-pages-missing")?.message).toContain(
      "40 services on 40 pages",
    );
  });

  test.each([
    ["holds 40 services, and 1 were in", { total_items: 40, total_pages: undefined }],
    ["holds 40 services on 2 pages, and 1 were in", { total_items: "40", total_pages: "2" }],
    ["pages after those that were read", { total_items: undefined, total_pages: undefined, last_page: false }],
  ])("says that pages are missing: %s", (said, envelope) => {
    const { issues } = importOpenReferral([page([service()], envelope)], "f");
    expect(issues.find(({ code }) => code === "open-referral-pages-missing")?.message).toContain(said);
  });

  it("says of no whole feed that pages are missing", () => {
    for (const pages of [
      [page([service(), service()], { total_items: 2 })],
      [
        page([service()], { total_items: 2, total_pages: 2, last_page: false }),
        page([service({ id: "b" })], { total_items: 2, total_pages: 2 }),
      ],
      [page([service()], { total_items: undefined, last_page: false }), page([service({ id: "b" })])],
    ]) {
      const { issues } = importOpenReferral(pages, "f");
      expect(issues.map(({ code }) => code)).not.toContain("open-referral-pages-missing");
    }
  });

  test.each([
    ["an empty feed", page([]), "The feed is empty"],
    ["no pages", [], "The feed is empty"],
    ["the front page", { version: "HSDS-UK-3.0", profile: "p", openapi_url: "u" }, "front page"],
    ["taxonomies", page([{ id: "1", name: "Needs", description: "d", uri: "u", version: "1" }]), "taxonomies"],
    ["organisations", page([{ id: "1", name: "Soup Friends", website: "https://soup.example.org" }]), "organisations"],
    ["another envelope", { data: [service()] }, "neither a page"],
    ["a number", 7, "neither a page"],
    ["null", null, "neither a page"],
  ])("says what %s is instead of services", (_, value, message) => {
    const { records, issues } = importOpenReferral([value].flat(), "f");
    expect(records).toEqual([]);
    expect(issues[0]?.severity).toBe("problem");
    expect(issues[0]?.message).toContain(message);
  });
});
