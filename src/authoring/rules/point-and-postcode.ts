import type { Finding, RecordRule } from "./rule.js";

/** A place's own coordinates and its postcode must speak of the same spot. */
export const pointAndPostcode: RecordRule = {
  scope: "record",
  codes: ["point-far-from-postcode"],
  check({ places }, context) {
    return (places ?? []).flatMap((place, at): Finding[] => {
      const conflict = context.places?.conflict?.(place);
      if (conflict === undefined) return [];
      const kilometres = Math.round(conflict.metres / 1000);
      return [
        {
          code: "point-far-from-postcode",
          path: ["places", at, "lat"],
          message: `The coordinates lie ${kilometres} km from the postcode ${place.postcode ?? ""}. One of the two is wrong.`,
          why: "People near the one would be shown a place that is near the other. If the postcode is right, leave lat and lng out.",
        },
      ];
    });
  },
};
