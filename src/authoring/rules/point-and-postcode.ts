import type { Finding, RecordRule } from "./rule.js";

/** A place's own coordinates must lie in the UK, and speak of the same spot as its postcode. */
export const pointAndPostcode: RecordRule = {
  scope: "record",
  codes: ["point-far-from-postcode", "point-outside-uk"],
  check({ places }, context) {
    return (places ?? []).flatMap((place, at): Finding[] => {
      const { lat, lng } = place;
      if (lat !== undefined && lng !== undefined && !inTheUk(lat, lng)) return [outside(lat, lng, at)];
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

/**
 * Whether a point lies in the UK, the Isle of Man or the Channel Islands, or in the sea beside them: from Jersey (49.1 N)
 * to Shetland (60.9 N), and from Fermanagh and St Kilda (8.7 W) to Lowestoft (1.8 E), rounded outwards to half a degree.
 */
function inTheUk(lat: number, lng: number): boolean {
  return lat >= 49 && lat <= 61 && lng >= -9 && lng <= 2;
}

function outside(lat: number, lng: number, at: number): Finding {
  const turned = inTheUk(lng, lat);
  return {
    code: "point-outside-uk",
    path: ["places", at, "lat"],
    message: turned
      ? "lat and lng have changed places: in the UK lat is 49 to 61, and lng is -9 to 2."
      : `The point ${lat}, ${lng} is not in the UK.`,
    why: "It would be shown to nobody nearby. If the postcode is known, leave lat and lng out.",
    ...(turned ? { paste: `lat: ${lng}\nlng: ${lat}` } : {}),
  };
}
