import {
  alphabetOf,
  type BitCoder,
  BitReader,
  BitWriter,
  PackedTextError,
  Prose,
  seal,
  unseal,
} from "../../coding/index.js";
import type { Area } from "../areas.js";
import type { SectorDraft } from "../sector-draft.js";
import type { TownDraft } from "../town-draft.js";
import type { Water } from "../water.js";
import { walkAreas } from "./areas.js";
import { walkSectors } from "./sectors.js";
import { walkTowns } from "./towns.js";
import { walkWaters } from "./water.js";

/**
 * All built tables as one text, which `npm run data` makes and a browser loads. One set of functions walks over
 * them for both ways: what is written is what is read.
 */
export interface PackedTables {
  areas: Area[];
  water: Water[];
  sectors: SectorDraft;
  towns: TownDraft;
}

/** What a packed text holds; its towns are read when first asked for. */
export interface UnpackedTables extends Omit<PackedTables, "towns"> {
  towns(): TownDraft;
}

/** The form that is written and read. */
const FORM = 2;
/** Twice as many chances save a hundred bytes and take longer to clear. */
const REMEMBERED_BITS = 19;

/** Packs the tables as text. */
export function packPlaces(tables: PackedTables): string {
  const alphabet = alphabetOf(textsOf(tables));
  const writer = new BitWriter();
  const letters = new Prose(writer, alphabet, REMEMBERED_BITS);
  walkFirst(writer, letters, tables);
  walkTowns(writer, letters, tables.sectors, tables.towns);
  return seal([Uint8Array.of(FORM), new TextEncoder().encode(alphabet), writer.end()]);
}

/**
 * Unpacks what `packPlaces` made.
 * @throws PackedTextError when the text is damaged, or of a later form
 */
export function unpackPlaces(packed: string): UnpackedTables {
  const [form, alphabet, bytes] = unseal(packed);
  if (form?.[0] !== FORM || alphabet === undefined || bytes === undefined)
    throw new PackedTextError("These packed places are of a form that this version of fingerpost cannot read.");
  const reader = new BitReader(bytes);
  const letters = new Prose(reader, new TextDecoder().decode(alphabet), REMEMBERED_BITS);
  const tables = walkFirst(reader, letters, undefined);
  // Towns stand behind the other tables, in letters that those have taught: they are read from there, and once.
  let towns: TownDraft | undefined;
  return {
    ...tables,
    towns(): TownDraft {
      towns ??= walkTowns(reader, letters, tables.sectors, undefined);
      return towns;
    },
  };
}

function walkFirst(
  coder: BitCoder,
  letters: Prose,
  given: Omit<PackedTables, "towns"> | undefined,
): Omit<PackedTables, "towns"> {
  const areas = walkAreas(coder, letters, given?.areas);
  const water = walkWaters(coder, letters, given?.water);
  const ids = areas.map(({ id }) => id);
  return { areas, water, sectors: walkSectors(coder, letters, ids, given?.sectors) };
}

/** All that is written letter by letter, and a little more: for counting. */
function textsOf({ areas, water, sectors, towns }: PackedTables): string {
  return [
    ...areas.flatMap(({ id, name, name_cy = "", made_of = [] }) => [id, name, name_cy, made_of.join("|")]),
    ...water.map(({ id }) => id),
    ...towns.towns.map(({ name, other }) => (other === undefined ? name : `${name}=${other}`)),
    ...towns.aliases.map(([from, to]) => `|${from}>${to.join(";")}`),
    sectors.edition,
    sectors.unplaced.join(" "),
  ].join("");
}
