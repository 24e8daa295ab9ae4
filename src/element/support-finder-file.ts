/** `support-finder.js`, the one self-contained file: the element, and every `<div data-support-finder>` upgraded. */
import { mount } from "./mount.js";

mount();

export { define, mount, SupportFinder } from "./index.js";
