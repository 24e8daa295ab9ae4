import type { Place, Resource } from "./resource.js";

/**
 * What people write where an address is kept back: words that say it anywhere, and words that say it where they stand
 * alone, since The Secret Garden and Private Road are places.
 */
const WITHHELD =
  /\b(?:withheld|confidential|undisclosed|unpublished|not[ -](?:disclosed|publish(?:ed)?|for publication)|address (?:is )?(?:available |given )?on request|(?:secret|private|hidden) (?:address|location|refuge))\b|^(?:\W|address|location|is|kept|available|given)*(?:secret|private|hidden|on request|not (?:given|public))\W*$/i;

/** Whether what stands for an address says that it is kept back. */
export function saysWithheld(text: string): boolean {
  return WITHHELD.test(text);
}

/** True when a place's address is to be kept from everyone: `address: withheld`, or other words that say so. */
export function isWithheld({ address }: Place): boolean {
  return address !== undefined && saysWithheld(address);
}

/**
 * True when a story may be told: whoever told it agreed to that, on that day or before it, and not only until an earlier
 * one. Where no agreement is stated there is none.
 */
export function mayTell(story: NonNullable<Resource["story"]>, today: string): boolean {
  return (story.consent_on ?? "9") <= today && (story.expires_on === undefined || story.expires_on >= today);
}

/**
 * A record without anything that leads to a withheld address: of such places the street, the postcode, the
 * coordinates and the directions are taken away. The town stays, and the name its author gave the place.
 * Everything that leaves a record (a build, an index, an export, an error) starts here.
 * @returns the same object when nothing is withheld, otherwise a new one; the given one is never changed
 */
export function withoutWithheld(resource: Resource): Resource {
  const { places } = resource;
  if (places === undefined || !places.some(isWithheld)) return resource;
  return { ...resource, places: places.map((place) => (isWithheld(place) ? stripped(place) : place)) };
}

/** Only what is named here stays, so that a field added later is withheld until someone decides otherwise. */
function stripped({ name, town, access, no_access, hours, covers }: Place): Place {
  return {
    ...(name === undefined ? {} : { name }),
    address: "withheld",
    ...(town === undefined ? {} : { town }),
    ...(access === undefined ? {} : { access }),
    ...(no_access === undefined ? {} : { no_access }),
    ...(hours === undefined ? {} : { hours }),
    ...(covers === undefined ? {} : { covers }),
  };
}
