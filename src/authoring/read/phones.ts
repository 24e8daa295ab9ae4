/** A slash behind a whole number: what follows is a second one, or its last digits, and not more of the first. */
const SECOND = /^(?:[^/0-9]*[0-9]){9}[^/]*\/\s*[0-9]/;

/**
 * A phone number as it is printed in the UK: brackets, dashes and dots become spaces, +44 becomes 0, and a number
 * without any space gets the usual ones. Anything else that stands there (an extension, a second number) is left as it is.
 * @param text what was written
 */
export function tidyPhone(text: string): string {
  const flat = text.replace(/[\s\u00a0]/g, " ").trim();
  let digits = flat.replace(/[^0-9]/g, "");
  // More digits than a number has are hours behind it, as in "(9-5)", or a second one.
  const more = /^0[1-9]/.test(digits) && digits.length > 11;
  if (!/^[+0-9 ()./\u2010-\u2015-]{3,25}$/.test(flat) || more || SECOND.test(flat)) return flat;
  const international = /^(?:\+44|0044)/.test(flat);
  if (international) digits = digits.replace(/^(?:0044|44)0?/, "0");
  if (!international && flat.includes("+")) return flat;
  const grouped = flat.split(/[^0-9]/).filter((part) => part !== "");
  if (!international && grouped.length > 1) return grouped.join(" ");
  return spaced(digits);
}

/** The usual spaces: by Ofcom's lists of area codes, 4, 5 or 3 digits first. */
function spaced(digits: string): string {
  const cut = (...sizes: number[]): string => {
    let at = 0;
    const parts: string[] = [];
    for (const size of sizes) {
      parts.push(digits.slice(at, at + size));
      at += size;
    }
    return parts.join(" ");
  };
  if (digits.length === 11 && digits.startsWith("02")) return cut(3, 4, 4);
  if (digits.length === 11 && /^0(?:[389]|11|1\d1)/.test(digits)) return cut(4, 3, 4);
  if (digits.length === 10 && /^0(?:800|8)/.test(digits)) return cut(4, 6);
  if (digits.length === 11 && /^0[17]/.test(digits)) return cut(5, 6);
  if (digits.length === 10 && digits.startsWith("01")) return cut(5, 5);
  if (digits.length === 6 && digits.startsWith("116")) return cut(3, 3);
  return digits;
}

/**
 * A UK postcode as on an envelope, in capitals with one space; also a district such as `s8`.
 * @returns the text itself, without spaces around it, when it has another form
 */
export function tidyPostcode(text: string): string {
  const trimmed = text.trim();
  if (trimmed.length > 12) return trimmed;
  const close = trimmed.toUpperCase().replace(/[\s\u00a0]/g, "");
  if (/^[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}$/.test(close)) return `${close.slice(0, -3)} ${close.slice(-3)}`;
  if (/^[A-Z]{1,2}[0-9][A-Z0-9]?$/.test(close)) return close;
  return trimmed;
}

/**
 * The first whole postcode among other words, as it stands there. The second floor of Unit B1 ("B1 2nd") is none.
 * @param text at most its first 2000 characters are looked at
 */
export function postcodeIn(text: string): string | undefined {
  const found = text.slice(0, 2000).match(/\b[A-Z]{1,2}[0-9][A-Z0-9]? ?[0-9][ABD-HJLNP-UW-Z]{2}\b/gi) ?? [];
  return found.find((code) => !/\d(?:st|nd|rd|th)$/.test(code));
}

/** Whether two whole postcodes stand in a text, so that it speaks of two places: "Rose Hall S8 9ZZ; Lily Hall S8 0AA". */
export function namesTwoPlaces(text: string): boolean {
  const found = postcodeIn(text);
  const other = found === undefined ? undefined : postcodeIn(text.replaceAll(found, " "));
  return other !== undefined && tidyPostcode(other) !== tidyPostcode(found ?? "");
}

/**
 * A text with a whole postcode in it, cut in two: `Rose Hall, Heeley S8 9ZZ`.
 * @returns undefined when there is no whole postcode in it, and when there are two, which cannot be told apart
 */
export function apartFromPostcode(text: string): { postcode: string; words: string } | undefined {
  const found = postcodeIn(text);
  if (found === undefined || namesTwoPlaces(text)) return undefined;
  const words = text
    .replaceAll(found, "")
    .split(",")
    .map((part) => part.split(/\s/).filter(Boolean).join(" "));
  return { postcode: tidyPostcode(found), words: words.filter((part) => /[^\s().-]/.test(part)).join(", ") };
}

/**
 * An area as the list of areas and the search have it: `s8` and `S8 0` in capitals, `Greater Manchester` as
 * `greater-manchester`.
 * @returns the text itself when it has another form
 */
export function tidyArea(text: string): string {
  if (text.length > 80) return text;
  const area = text.trim().replace(/\s/g, " ");
  if (/^uk$/i.test(area)) return "uk";
  // `S8 0` is a part of S8, and without its space another district.
  if (/^[a-z]{1,2}(?:[0-9][a-z0-9]? [0-9])?$/i.test(area)) return area.toUpperCase();
  const postcode = tidyPostcode(area);
  if (/^[A-Z]{1,2}[0-9]/.test(postcode)) return postcode;
  const id = area.toLowerCase().replaceAll(" ", "-");
  return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) ? id : text;
}

/**
 * A web address with its https:// when that was left out.
 * @returns undefined when it is not a web address
 */
export function tidyWebAddress(text: string): string | undefined {
  const trimmed = text.trim();
  if (/^https?:\/\/[^\s/]/i.test(trimmed)) {
    // A name without a dot, such as localhost, is known on one computer alone.
    const host = trimmed.split("/", 3)[2]?.split(/[?#]/, 1)[0]?.split("@").pop()?.split(":", 1)[0] ?? "";
    return /\s/.test(trimmed) || !/[^.]\.[^.]/.test(host) || host.includes("..") ? undefined : trimmed;
  }
  if (/[\s:@]/.test(trimmed)) return undefined;
  return /^[a-z0-9][a-z0-9-]{0,62}\.[a-z0-9]/i.test(trimmed) ? `https://${trimmed}` : undefined;
}
