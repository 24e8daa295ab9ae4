/**
 * What a person comes to after the first answer: a record's own page, the list and everything on paper, going through
 * it together, a worker's own spreadsheet. A second file, so that the first answer need not wait for it.
 */
export { elementMore as words } from "../language/element-more.js";
export { readSheet, sheetText } from "./own-sheet.js";
export { professionalPanel } from "./parts/professional.js";
export { readListFile } from "./print/list-file.js";
export { printAlone } from "./print/print-alone.js";
export { browseScreen } from "./screens/browse.js";
export { keeping } from "./screens/keeping.js";
export { listScreen } from "./screens/our-list.js";
export { paperScreen } from "./screens/paper.js";
export { receptionRows } from "./screens/reception.js";
export { resourceScreen } from "./screens/resource.js";
export { togetherScreen } from "./screens/together.js";
export { moreStyles } from "./styles-more.js";
