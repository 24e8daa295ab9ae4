import type { Resource, UrgentAction } from "../index.js";
import { dial, safeUrl } from "../resource/links.js";
import { type Child, h, unseen } from "./dom.js";
import type { Host } from "./host.js";
import { t, type View } from "./view.js";

/** A link out of the page. It opens beside the page, so that nothing on it is lost, and says so; the other site is told nothing. */
export function outward(
  view: View,
  url: string | undefined,
  label: Child,
  props: Record<string, string> = {},
): HTMLAnchorElement | undefined {
  const href = safeUrl(url);
  if (href === undefined) return undefined;
  return h(
    "a",
    { href, target: "_blank", rel: "noreferrer noopener", referrerpolicy: "no-referrer", ...props },
    label,
    unseen(` (${t(view, "newTab")})`),
  );
}

/** A way to reach help, as a link that rings, texts, writes or opens. */
export function actionLink(
  view: View,
  action: UrgentAction,
  label: Child,
  props: Record<string, string> = {},
): HTMLElement {
  const number = dial(action.value);
  switch (action.kind) {
    case "call":
    case "relay":
      return number === undefined ? h("b", {}, label) : h("a", { href: `tel:${number}`, ...props }, label);
    case "text":
      return number === undefined ? h("b", {}, label) : h("a", { href: `sms:${number}`, ...props }, label);
    case "email":
      return h("a", { href: `mailto:${action.value}`, ...props }, label);
    case "sign":
    case "web":
      return (
        outward(view, /^https?:/.test(action.value) ? action.value : `https://${action.value}`, label, props) ??
        h("b", {}, label)
      );
    default:
      return action.kind satisfies never;
  }
}

/**
 * Where a mistake in a record is told: a mail or a new issue with the record's name and id, and nothing that the
 * person typed. Undefined when the host set neither.
 */
export function correctionUrl(host: Host, resource: Resource): string | undefined {
  const subject = `Correction: ${resource.name} (${resource.id})`;
  if (host.correctMail !== "") return `mailto:${host.correctMail}?subject=${encodeURIComponent(subject)}`;
  if (host.correctUrl === "") return undefined;
  return `${host.correctUrl}${host.correctUrl.includes("?") ? "&" : "?"}title=${encodeURIComponent(subject)}`;
}
