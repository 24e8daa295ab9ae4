import { mobileIn } from "../resource/mobile.js";
import type { Contact, ContactLine } from "../resource/resource.js";
import { emailsIn, webAddressIn } from "./contact.js";
import type { Reading } from "./open-referral-reading.js";

/** A line with what decides whether it is the first that people see. */
interface Line {
  line: ContactLine;
  /** What the publisher says of it, beyond that it is a phone. */
  label?: string;
  /** Of a sort that most people cannot ring. */
  special?: boolean;
  /** Whose it is. */
  person?: Reading;
}

/**
 * How to get in touch: the service's own channels, and where it has none those of who runs it. The names of people
 * are left behind, and so is a mobile that stands beside a name: it is somebody's own, and nobody asked them.
 * @param post a postal address from the locations
 */
export function contactOf(
  service: Reading,
  organisation: Reading | undefined,
  post: string | undefined,
): Contact | undefined {
  const contact: Contact = {};
  const people = service.list("contacts");
  const website = webIn(service, "url");
  const own = emailsAt(service);
  const { email, person } = own.length > 0 ? { email: own[0] } : emailOfRole(people);
  const ofOrganisation = organisation === undefined ? [] : emailsAt(organisation);
  const lines = linesOf(service, organisation, people);
  const phone = firstOf(lines, "phone");
  const text = firstOf(lines, "text");
  if (phone?.line.phone !== undefined) contact.phone = phone.line.phone;
  if (text?.line.text !== undefined) contact.text = text.line.text;
  if (website !== undefined) contact.website = website;
  if (email !== undefined) contact.email = email;
  else if (ofOrganisation[0] !== undefined) contact.email = ofOrganisation[0];
  if (post !== undefined) contact.post = post;
  const role = roleBeside(people, lines, [phone?.person, text?.person, person]);
  if (role !== undefined) contact.who = role;
  // What the first number is for stands beside it and not in it: a number with words in it rings nobody by a tap.
  const label = phone?.label;
  if (label !== undefined && LIMITS.test(label)) contact.hours = label;
  else if (label !== undefined && role === undefined) contact.who = label;
  if (ofOrganisation[0] !== undefined && email !== undefined && email !== ofOrganisation[0])
    organisation?.leave("email");
  const seen = new Set([phone?.line.phone, text?.line.text]);
  const more = lines.flatMap((each) => {
    const { line } = each;
    const number = line.phone ?? line.text;
    const unsaid = (each === phone || each === text) && ![undefined, contact.hours, contact.who].includes(each.label);
    if (seen.has(number) && !unsaid) return [];
    seen.add(number);
    return [line];
  });
  for (const each of email === undefined ? ofOrganisation.slice(1) : own.slice(1))
    more.push({ label: "Another e-mail address", email: each });
  if (more.length > 0) contact.more = more;
  return Object.keys(contact).length === 0 ? undefined : contact;
}

/** The numbers of a service, of its people and of its locations; only where there are none, of who runs it. */
function linesOf(service: Reading, organisation: Reading | undefined, people: readonly Reading[]): Line[] {
  const named = people.filter(hasName);
  const names = named.flatMap((person) => {
    const name = person.line("name");
    person.leave("name");
    return name === undefined || name.length < 3 ? [] : [name.toLowerCase()];
  });
  const ids = new Map(people.map((person) => [person.line("id"), person]));
  const lineOf = (phone: Reading, person?: Reading): Line[] => {
    const of = person ?? ids.get(phone.line("contact_id") ?? "");
    return readLine(phone, of, (of !== undefined && named.includes(of)) || isOfSomebody(phone, names));
  };
  const links = service.list("service_at_locations");
  const lines = [
    ...service.list("phones").flatMap((phone) => lineOf(phone)),
    ...people.flatMap((person) => person.list("phones").flatMap((phone) => lineOf(phone, person))),
    ...links.flatMap((link) => link.list("phones").flatMap((phone) => lineOf(phone))),
  ];
  if (lines.length > 0 || organisation === undefined) return lines;
  return organisation.list("phones").flatMap((phone) => lineOf(phone));
}

/** A number that says nothing of itself is the one for everything; otherwise the first, of nobody's own if there is one. */
function firstOf(lines: readonly Line[], key: "phone" | "text"): Line | undefined {
  const all = lines.filter(({ line, special }) => line[key] !== undefined && special !== true);
  const general = all.filter(({ person }) => person === undefined);
  return general.find(({ label }) => label === undefined) ?? general[0] ?? all[0];
}

/** What is said of a number that tells when it may be rung: nobody should ring the line for emergencies about a class. */
const LIMITS =
  /\d|\b(?:hours?|days?|daytime|weekdays?|weekends?|mornings?|afternoons?|evenings?|nights?|daily|mon|tues?|wed|thurs?|fri|sat|sun|emergency|emergencies|urgent|only|before|after|until)\b|day\b/i;

/** The role of whose number or address it is; otherwise of somebody who has none of their own to be reached by. */
function roleBeside(
  people: readonly Reading[],
  lines: readonly Line[],
  shown: readonly (Reading | undefined)[],
): string | undefined {
  const titled = people.filter((person) => person.line("title") !== undefined);
  const reachable = (person: Reading): boolean =>
    person.list("phones").length > 0 || person.line("email") !== undefined;
  const who = titled.find((person) => shown.includes(person)) ?? titled.find((person) => !reachable(person));
  for (const person of titled) {
    // The role of whoever has a number of their own stands beside it.
    if (person !== who && !lines.some((line) => line.person === person)) person.leave("title");
  }
  return who?.line("title");
}

function webIn(reading: Reading, key: string): string | undefined {
  const given = reading.line(key);
  if (given === undefined) return undefined;
  return webAddressIn(given) ?? reading.unusable(key);
}

function emailsAt(reading: Reading): string[] {
  const given = reading.line("email");
  if (given === undefined) return [];
  const emails = emailsIn(given);
  if (emails.length === 0) reading.unusable("email");
  return emails;
}

/** An address that stands beside a person's name is that person's: only one of a role is taken. */
function emailOfRole(people: readonly Reading[]): { email?: string; person?: Reading } {
  for (const person of people) {
    const [email] = hasName(person) ? [] : emailsAt(person);
    if (email !== undefined) return { email, person };
  }
  return {};
}

/** Looks whether a person is named, without carrying the name. */
function hasName(person: Reading): boolean {
  const named = person.line("name") !== undefined;
  person.leave("name");
  return named;
}

/** `Jane Smith`, also with `(home)` after it. */
const NAME = /^[A-Z][a-z]{1,20} [A-Z][a-z]{1,20}(?: \([^()]{0,30}\))?$/;
/** Two words that begin with capitals and are no name of a person. */
const NO_NAME =
  /\b(?:advice|booking|bookings|business|care|centre|community|contact|crisis|desk|emergency|enquiries|free|general|head|help|helpline|hours|hub|info|information|line|main|manager|number|office|officer|only|out|phone|reception|referral|referrals|service|services|support|team|text)\b/i;

/** Whether a number's description names a person: one of the contacts, or by the look of it. */
function isOfSomebody(phone: Reading, names: readonly string[]): boolean {
  const about = phone.line("description");
  if (about === undefined) return false;
  return names.some((name) => about.toLowerCase().includes(name)) || (NAME.test(about) && !NO_NAME.test(about));
}

/** Types and descriptions that say no more than that it is a phone. */
const PLAIN = /^(?:voice|cell|mobile|phone|tel|telephone|number|landline|main|main number|text|text line|sms)$/i;
/** Types that are no voice and no text message: never the number that people are shown first. */
const SPECIAL = /^(?:textphone|minicom|pager|video)$/i;

/**
 * A number as a line of a record.
 * @param person whose it is
 * @param named whether a name stands beside it
 */
function readLine(phone: Reading, person: Reading | undefined, named: boolean): Line[] {
  const number = phone.line("number")?.replace(/^tel: ?/i, "");
  if (number === undefined) return [];
  const digits = number.replace(/\D/g, "").length;
  if (digits < 3 || digits > 20) {
    phone.unusable("number");
    return [];
  }
  const type = phone.line("type")?.toLowerCase();
  const about = phone.line("description");
  // A fax is nobody's way in any more. A number at home is as much somebody's own as a mobile.
  const fax = type === "fax" || /^fax\b/i.test(about ?? "");
  const own = named && (mobileIn(number) !== undefined || /\b(?:home|personal|private)\b/i.test(about ?? ""));
  if (fax || own) {
    phone.leave("number");
    if (named) phone.leave("description");
    return [];
  }
  const extension = phone.line("extension");
  const whole = extension === undefined ? number : `${number} extension ${extension}`;
  if (named && about !== undefined) phone.leave("description");
  const title = person?.line("title");
  const said = [title, named ? undefined : about].filter((each) => each !== undefined).join(", ");
  const special = type !== undefined && SPECIAL.test(type);
  const sort = special ? type : undefined;
  const label = said === "" ? (sort ?? "Phone") : sort === undefined ? said : `${said} (${sort})`;
  const line = type === "text" || type === "sms" ? { label, text: whole } : { label, phone: whole };
  return [
    {
      line,
      // The role stands in the record's own field where its number is the first.
      ...(named || about === undefined || PLAIN.test(about) ? {} : { label: about }),
      ...(special ? { special } : {}),
      ...(person === undefined ? {} : { person }),
    },
  ];
}
