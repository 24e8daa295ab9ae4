import type { Resource } from "../../index.js";
import { dial } from "../../resource/links.js";
import { type Child, h } from "../dom.js";
import { furtherContacts, isPhoneOnly, quoted } from "../facts.js";
import { outward } from "../links.js";
import { t, type View } from "../view.js";

/** Buttons to get in touch; the phone first, because most people ring. */
export function contactButtons(view: View, resource: Resource): HTMLElement | undefined {
  const contact = resource.contact;
  if (contact === undefined) return undefined;
  const ways: Child[] = [];
  const number = (value: string | undefined, scheme: "tel" | "sms", label: string, what?: Child): void => {
    if (value === undefined) return;
    const digits = dial(value);
    const text = h("span", {}, `${label} ${value}`, what);
    ways.push(
      digits === undefined ? h("b", {}, text) : h("a.way", { href: `${scheme}:${digits}`, part: "button" }, text),
    );
  };
  number(contact.phone, "tel", t(view, "call"));
  // A record may have its numbers by nation, and none for everyone.
  const others = contact.phone === undefined ? furtherContacts(view, resource) : [];
  for (const { phone, label } of others) number(phone, "tel", t(view, "call"), [" (", quoted(view, label), ")"]);
  number(contact.text, "sms", t(view, "textThem"));
  if (contact.email !== undefined)
    ways.push(h("a.way", { href: `mailto:${contact.email}`, part: "button" }, t(view, "email")));
  ways.push(outward(view, contact.bsl_url, t(view, "bslCall"), { class: "way", part: "button" }));
  ways.push(outward(view, contact.website, t(view, "website"), { class: "way", part: "button" }));
  const hint = isPhoneOnly(resource)
    ? t(view, "phoneOnly")
    : contact.relay_ok === true && contact.phone !== undefined
      ? t(view, "relay")
      : undefined;
  const hours = [...new Set([contact, ...others].flatMap((each) => [each.hours, each.call_cost]))].filter(
    (each) => each !== undefined,
  );
  return h(
    "div.contact",
    {},
    h("p.ways", {}, ways),
    hours.length !== 0 && h("p.hint", {}, quoted(view, hours.join(". "))),
    hint !== undefined && h("p.hint", {}, hint),
  );
}
