export { type Area, AreaIndex } from "./areas.js";
export { distanceMetres, isPoint, mayLieWithin, METRES_PER_MILE, nearest, toMetres, toMiles } from "./distance.js";
export { foldPlaceName } from "./place-name.js";
export {
  type LocatedPlace,
  type Nation,
  NATIONS,
  type PlaceChoice,
  type PlaceMention,
  type PlaceOutcome,
  type Places,
  type Point,
  type Precision,
} from "./outcome.js";
export { postcodeConflict } from "./postcode-conflict.js";
export { createPlaces, type PlacesOptions, type PlaceTables } from "./places.js";
export { LONGEST_TYPED, type PostcodeReading, readPostcode } from "./postcode.js";
export { loadUnits, readUnits, UnitFileError, type UnitTable } from "./units.js";
export { crossedWater, type Water } from "./water.js";
