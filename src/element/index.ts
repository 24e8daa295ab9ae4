/** `fingerpost/element`: the custom element. Importing it in a browser defines `<support-finder>`. */
import { define } from "./mount.js";

define();

export type { ElementWords } from "../language/element.js";
export { elementEn } from "../language/element-en.js";
export { define, mount, TAG } from "./mount.js";
export { SupportFinder } from "./support-finder.js";
