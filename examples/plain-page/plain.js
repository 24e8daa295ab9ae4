// The whole library in a plain page: no element, no framework, no build step.
import { createDirectory } from "../fingerpost.js";
import { resources } from "../records.js";

const directory = createDirectory(resources);
const byId = (id) => document.getElementById(id);

/** Makes an element. Text goes in as text, so nothing in a record can become part of the page's code. */
function make(tag, props = {}, ...children) {
  const made = Object.assign(document.createElement(tag), props);
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

const link = (href, text) => make("a", { href, rel: "noreferrer" }, text);
const list = (items) => make("ul", {}, ...items.map((item) => make("li", {}, item)));
const digits = (number) => number.replace(/[^+\d]/g, "");

/** One help line as a link that rings, texts, writes or opens. */
function helpLine({ kind, label, value, hours }) {
  const starts = { call: "tel:", relay: "tel:", text: "sms:", email: "mailto:" };
  const href = kind in starts ? starts[kind] + (kind === "email" ? value : digits(value)) : value;
  // "Ring 999" has said its number.
  const said = label.includes(value) ? [link(href, label)] : [`${label}: `, link(href, value)];
  return make("span", {}, ...said, hours === undefined ? "" : ` (${hours})`);
}

/** One result: what it is, why it is here, what to check, how to get in touch. */
function card({ resource, reasons, cautions, next }) {
  const { name, summary, first_time, contact = {} } = resource;
  const why = reasons.filter((reason) => reason.points > 0 || reason.part === "reach").map((reason) => reason.text);
  const ways = make("p", { className: "ways" });
  if (contact.phone !== undefined) ways.append("Ring ", link(`tel:${digits(contact.phone)}`, contact.phone), " ");
  if (contact.text !== undefined) ways.append("Text ", link(`sms:${digits(contact.text)}`, contact.text), " ");
  if (contact.email !== undefined) ways.append(link(`mailto:${contact.email}`, contact.email), " ");
  if (/^https?:/.test(contact.website ?? "")) ways.append(link(contact.website, contact.website));
  return make(
    "li",
    {},
    make("h3", {}, name),
    summary === undefined ? undefined : make("p", {}, summary),
    make("p", {}, make("strong", {}, "Why this: "), `${why.join(". ")}.`),
    cautions.length === 0
      ? undefined
      : make("p", {}, make("strong", {}, "Check first: "), cautions.map((note) => note.text).join(". ")),
    first_time?.text === undefined ? undefined : make("p", {}, make("strong", {}, "The first time: "), first_time.text),
    next === undefined ? undefined : make("p", {}, make("strong", {}, "Next: "), spoken(next)),
    ways,
  );
}

function spoken(when) {
  const [date, time] = when.split("T");
  const day = new Date(`${date}T12:00`).toLocaleDateString("en-GB", { weekday: "long", day: "numeric", month: "long" });
  return time === undefined ? day : `${day} at ${time}`;
}

/** Danger noticed in the words comes before everything else. */
function danger({ text, actions }) {
  return make("section", { className: "danger" }, make("h3", { tabIndex: -1 }, text), list(actions.map(helpLine)));
}

byId("ask").addEventListener("submit", (event) => {
  event.preventDefault();
  const findings = directory.find({ words: byId("words").value, near: byId("near").value, limit: 10 });
  const { place, total, urgent, results, may_not_fit, notes } = findings;
  byId("help-lines").replaceChildren(
    ...directory.helpLines(place.nation).map((line) => make("li", {}, helpLine(line))),
  );
  const near = place.label === undefined ? "" : ` near ${place.label}`;
  const heading = make("h2", { tabIndex: -1 }, `${total} ${total === 1 ? "thing" : "things"} that could help${near}`);
  byId("answer").replaceChildren(
    ...urgent.map(danger),
    heading,
    ...[place.text, ...notes.map((note) => note.text)].filter(Boolean).map((text) => make("p", {}, text)),
    make("ol", {}, ...results.map(card)),
    ...(may_not_fit.length === 0 ? [] : [make("h3", {}, "These may not fit")]),
    list(may_not_fit.slice(0, 5).map((match) => `${match.resource.name}: ${match.cautions[0]?.text ?? ""}`)),
  );
  // Danger is the first thing to be seen and read out.
  (byId("answer").querySelector(".danger h3") ?? heading).focus();
});

byId("help-lines").replaceChildren(...directory.helpLines().map((line) => make("li", {}, helpLine(line))));
