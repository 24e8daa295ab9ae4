import type { Place, Resource } from "./resource.js";

/** True when a place's address is to be kept from everyone: `address: withheld`, however it is typed. */
export function isWithheld(place: Place): boolean {
  return place.address?.trim().toLowerCase() === "withheld";
}

/**
 * A record without anything that could lead to a withheld address: of such places the street, the postcode,
 * the coordinates and the directions are taken away, and with them the building's name, which a map would
 * find. The town stays. Everything that leaves a record (a build, an index, an export, an error) starts here.
 * @returns the same object when nothing is withheld, otherwise a new one; the given one is never changed
 */
export function withoutWithheld(resource: Resource): Resource {
  const { places } = resource;
  if (places === undefined || !places.some(isWithheld)) return resource;
  const hidden = new Set(places.filter(isWithheld).flatMap(({ name }) => (name === undefined ? [] : [name])));
  const shown = { ...resource, places: places.map((place) => (isWithheld(place) ? stripped(place) : place)) };
  if (resource.schedule !== undefined) {
    // A session names its place by the building's name.
    shown.schedule = resource.schedule.map((session) => {
      if (session.place === undefined || !hidden.has(session.place)) return session;
      const { place: _name, ...rest } = session;
      return rest;
    });
  }
  return shown;
}

/** Only what is named here stays, so that a field added later is withheld until someone decides otherwise. */
function stripped(place: Place): Place {
  const { town, access, no_access, hours, covers } = place;
  return {
    address: "withheld",
    ...(town === undefined ? {} : { town }),
    ...(access === undefined ? {} : { access }),
    ...(no_access === undefined ? {} : { no_access }),
    ...(hours === undefined ? {} : { hours }),
    ...(covers === undefined ? {} : { covers }),
  };
}
