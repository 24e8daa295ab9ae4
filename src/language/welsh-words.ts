import type { ElementWords } from "./element.js";
import { elementCy } from "./element-cy.js";
import { findCy } from "./find-cy.js";
import type { FindWordsCy } from "./find-words.js";
import type { PlaceMessage } from "./places.js";
import { placesCy } from "./places-cy.js";
import type { ByAbout, NoticedDanger } from "./urgent.js";
import { urgentCy } from "./urgent-cy.js";

export interface Welsh {
  find: FindWordsCy;
  places: Readonly<Record<PlaceMessage, string>>;
  urgent: Record<NoticedDanger["level"], ByAbout>;
  element: ElementWords;
}

/** Everything that is said in Welsh. No speaker has reviewed it yet. */
export const welsh: Welsh = { find: findCy, places: placesCy, urgent: urgentCy, element: elementCy };
