export { type Area, AreaIndex } from "./areas.js";
export { distanceMetres, isPoint, METRES_PER_MILE, toMetres } from "./distance.js";
export { districtsOfCut, districtsOfRange, type KnowsDistricts } from "./district-range.js";
export {
  type LocatedPlace,
  NATIONS,
  type Nation,
  type PlaceChoice,
  type PlaceMention,
  type PlaceOutcome,
  type Places,
  type Point,
  type Precision,
} from "./outcome.js";
export { builtAreas, type PlacesOptions, type PlaceTables } from "./place-index.js";
export { foldPlaceName } from "./place-name.js";
export { createPlaces } from "./places.js";
export { LONGEST_TYPED, type PostcodeReading, readPostcode } from "./postcode.js";
export { postcodeConflict } from "./postcode-conflict.js";
export { loadUnits, readUnits, UnitFileError, type UnitTable } from "./units.js";
export { crossedWater, type Water } from "./water.js";
export { whichPlace } from "./which-place.js";
export { wholeArea } from "./whole-areas.js";
