import type { Place } from "../../resource/resource.js";
import { fieldName, inQuotes, lineFor, shown } from "../quote.js";
import { apartFromPostcode, namesTwoPlaces, tidyPostcode } from "../read/phones.js";
import type { Path } from "../tree.js";
import { mayBeInHiding } from "./private-address.js";
import type { Finding, RecordRule } from "./rule.js";

/** Postcodes have the form of one and, where a table is at hand, exist. */
export const postcodes: RecordRule = {
  scope: "record",
  codes: ["postcode-form", "postcode-unknown", "postcode-in-words"],
  check(record, context) {
    return (record.places ?? []).flatMap((place, at): Finding[] => {
      const { postcode } = place;
      const words = mayBeInHiding(record, place) ? [] : inWords(place, at);
      if (postcode === undefined || words.length > 0) return words;
      const path = ["places", at, "postcode"];
      if (!isPostcode(postcode)) {
        // A nought after the first letters, or the letter before them.
        const meant = tidyPostcode(postcode.slice(0, 1).replace("0", "O") + postcode.slice(1).replace(/o/gi, "0"));
        if (isPostcode(meant)) {
          return [
            {
              code: "postcode-form",
              path,
              message: `"${shown(postcode)}" is not a postcode: the letter O and the nought (0) are mixed up in it.`,
              why: "The distance to it could not be worked out, so it would not be shown to people nearby.",
              paste: lineFor(path, meant),
            },
          ];
        }
        return [
          {
            code: "postcode-form",
            path,
            message: `"${shown(postcode)}" is not a postcode.`,
            why: "The distance to it could not be worked out, so it would not be shown to people nearby. Write it as on an envelope, such as S8 0AA; or only its first half, such as S8; or leave it out.",
          },
        ];
      }
      if (context.places === undefined || context.places.knows(postcode)) return [];
      return [
        {
          code: "postcode-unknown",
          path,
          message: `There is no postcode ${postcode} in the table of postcodes.`,
          why: "People would be sent to the wrong place. It may be new; otherwise look at the leaflet again.",
        },
      ];
    });
  },
};

/** Only the field of its own is searched by: in the name of a place a postcode puts it nowhere. */
function inWords(place: Place, at: number): Finding[] {
  for (const key of ["name", "address", "town"] as const) {
    const text = place[key] ?? "";
    if (namesTwoPlaces(text)) return [twoPlaces(text, ["places", at, key])];
    const apart = apartFromPostcode(text);
    // Beside the same one, or its first half, nobody is sent elsewhere.
    if (apart === undefined || `${apart.postcode} `.startsWith(`${place.postcode} `)) continue;
    if (place.postcode !== undefined) return [otherPostcode(apart.postcode, place.postcode, ["places", at, key])];
    const words = apart.words === "" ? "" : `${lineFor([key], inQuotes(apart.words))}\n`;
    return [
      {
        code: "postcode-in-words",
        path: ["places", at, key],
        lacks: ["places", at, "postcode"],
        message: `The postcode ${apart.postcode} stands in "${key}", and there is no "postcode" for this place.`,
        why: "The distance to it could not be worked out, so it would be shown as if nobody knew where it is.",
        paste: `${words}postcode: ${apart.postcode}`,
      },
    ];
  }
  return [];
}

function twoPlaces(text: string, path: Path): Finding {
  return {
    code: "postcode-in-words",
    path,
    message: `Two postcodes stand in "${shown(text)}": each place needs an entry of its own.`,
    why: "The distance could be worked out to one of them at most. Write a dash, the name and the postcode for each.",
  };
}

function otherPostcode(inWords: string, postcode: string, path: Path): Finding {
  return {
    code: "postcode-in-words",
    path,
    message: `The postcode ${inWords} stands in "${fieldName(path)}", and "postcode" is ${postcode}.`,
    why: "People would be sent to one place and told of another. Look at the leaflet again; two places need an entry each.",
  };
}

function isPostcode(text: string): boolean {
  return /^[A-Z]{1,2}[0-9][A-Z0-9]?(?: [0-9][A-Z]{2})?$/.test(text);
}
