import { describe, expect, it, test } from "vitest";
import { only } from "./feed.js";

describe("where a service happens", () => {
  it("writes a postcode as on an envelope, so that a right one is not called wrong", () => {
    const { record, issues } = only({
      service_at_locations: [{ id: "l", location: { id: "p", addresses: [{ id: "a", postal_code: "m332tf" }] } }],
    });
    expect(record.places).toEqual([{ postcode: "M33 2TF" }]);
    expect(issues).toEqual([]);
  });

  it("reads where it happens", () => {
    const { record } = only({
      service_at_locations: [
        {
          id: "l",
          location: {
            id: "p",
            location_type: "physical",
            name: "Mill Hall",
            latitude: 53.4,
            longitude: -2.3,
            addresses: [
              { id: "a", address_1: "1 Mill Lane", city: "Sale", postal_code: "M33 2TF", address_type: "physical" },
            ],
            accessibility: [
              { id: "x", description: "Hearing loop" },
              { id: "y", description: "Ring the bell and we will put the ramp out for you." },
            ],
          },
        },
      ],
    });
    expect(record.places).toEqual([
      {
        name: "Mill Hall",
        address: "1 Mill Lane",
        town: "Sale",
        postcode: "M33 2TF",
        lat: 53.4,
        lng: -2.3,
        access: ["hearing-loop"],
        getting_there: { notes: "Ring the bell and we will put the ramp out for you." },
      },
    ]);
    expect(record.modes).toBeUndefined();
  });

  const located = (location: object, id = "p") => ({ id, location: { id, location_type: "physical", ...location } });

  it("takes the door for the place, not the box for letters, and keeps every address", () => {
    const box = { id: "a", address_1: "PO Box 3", city: "Sale", postal_code: "M33 1AA", address_type: "postal" };
    const door = { id: "b", address_1: "5 Mill Lane", city: "Sale", postal_code: "M33 2TF", address_type: "physical" };
    const { record } = only({ service_at_locations: [located({ name: "Hall", addresses: [box, door] })] });
    expect(record.places).toEqual([
      {
        name: "Hall",
        address: "5 Mill Lane",
        town: "Sale",
        postcode: "M33 2TF",
        getting_there: { notes: "Letters go to: PO Box 3, Sale, M33 1AA." },
      },
    ]);
    const postal = [box, { ...box, address_1: "PO Box 4" }].map((address, at) =>
      located({ location_type: "postal", addresses: [address] }, String(at)),
    );
    const { issues } = only({ service_at_locations: postal });
    expect(issues.find(({ code }) => code === "open-referral-not-carried")?.message).toContain(
      "service_at_locations.location.addresses (1)",
    );
  });

  it("does not promise a lift that is out of order", () => {
    const accessibility = [
      { id: "1", description: "Lift", details: "Out of order until further notice" },
      { id: "2", description: "Hearing loop", details: "None" },
      { id: "3", description: "Parking" },
    ];
    const { record } = only({ service_at_locations: [located({ accessibility })] });
    expect(record.places?.[0]).toEqual({
      access: ["parking"],
      getting_there: { notes: "Lift: Out of order until further notice. Hearing loop: None." },
    });
  });

  test.each([
    ["Hearing loop", "In the main hall", "hearing-loop", "Hearing loop: In the main hall."],
    ["Accessible toilet", "Yes", "accessible-toilet", "Accessible toilet: Yes."],
    ["Step free access.", "Ramp at the side.", "step-free", "Step free access: Ramp at the side."],
    ["Lift", "Not working", undefined, "Lift: Not working."],
    ["Accessible toilet", "No", undefined, "Accessible toilet: No."],
    ["Parking", "Isn't any", undefined, "Parking: Isn't any."],
    ["Hearing loop", "Hearing loop", "hearing-loop", undefined],
    [undefined, "Hearing loop", "hearing-loop", undefined],
  ])("reads %s, with %s said of it", (description, details, access, notes) => {
    const { record } = only({
      service_at_locations: [located({ accessibility: [{ id: "1", description, details }] })],
    });
    expect(record.places?.[0]).toEqual({
      ...(access === undefined ? {} : { access: [access] }),
      ...(notes === undefined ? {} : { getting_there: { notes } }),
    });
  });
});
