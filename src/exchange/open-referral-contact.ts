import type { Contact, ContactLine } from "../resource/resource.js";
import { emailIn, webAddressIn } from "./contact.js";
import type { Reading } from "./open-referral-reading.js";

const MOBILE = /^(?:\+44|0044|0)7(?!0)/;

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
  const email = emailAt(service) ?? emailOfRole(people);
  const ofOrganisation = organisation === undefined ? undefined : emailAt(organisation);
  const lines = [
    ...service.list("phones").flatMap((phone) => lineOf(phone, false)),
    ...people.flatMap((person) => person.list("phones").flatMap((phone) => lineOf(phone, hasName(person)))),
    ...service
      .list("service_at_locations")
      .flatMap((link) => link.list("phones").flatMap((phone) => lineOf(phone, false))),
    ...(organisation?.list("phones").flatMap((phone) => lineOf(phone, false)) ?? []),
  ];
  const phone = lines.find((line) => line.phone !== undefined);
  const text = lines.find((line) => line.text !== undefined);
  if (phone?.phone !== undefined) contact.phone = phone.phone;
  if (text?.text !== undefined) contact.text = text.text;
  if (website !== undefined) contact.website = website;
  if (email !== undefined) contact.email = email;
  else if (ofOrganisation !== undefined) contact.email = ofOrganisation;
  if (post !== undefined) contact.post = post;
  const role = people.find((person) => person.line("title") !== undefined)?.line("title");
  if (role !== undefined) contact.who = role;
  if (ofOrganisation !== undefined && email !== undefined && email !== ofOrganisation) organisation?.leave("email");
  const seen = new Set([contact.phone, contact.text]);
  const more = lines.filter((line) => {
    const number = line.phone ?? line.text;
    if (seen.has(number)) return false;
    seen.add(number);
    return true;
  });
  if (more.length > 0) contact.more = more;
  return Object.keys(contact).length === 0 ? undefined : contact;
}

function webIn(reading: Reading, key: string): string | undefined {
  const given = reading.line(key);
  if (given === undefined) return undefined;
  return webAddressIn(given) ?? reading.unusable(key);
}

function emailAt(reading: Reading): string | undefined {
  const given = reading.line("email");
  if (given === undefined) return undefined;
  return emailIn(given) ?? reading.unusable("email");
}

/** An address that stands beside a person's name is that person's: only one of a role is taken. */
function emailOfRole(people: readonly Reading[]): string | undefined {
  for (const person of people) {
    const email = hasName(person) ? undefined : emailAt(person);
    if (email !== undefined) return email;
  }
  return undefined;
}

/** Looks whether a person is named, without carrying the name. */
function hasName(person: Reading): boolean {
  const named = person.line("name") !== undefined;
  person.leave("name");
  return named;
}

function lineOf(phone: Reading, ofPerson: boolean): ContactLine[] {
  const number = phone.line("number");
  if (number === undefined) return [];
  const digits = number.replace(/\D/g, "").length;
  if (digits < 3 || digits > 20) {
    phone.unusable("number");
    return [];
  }
  const type = phone.line("type")?.toLowerCase();
  // A fax is nobody's way in any more.
  if (type === "fax" || (ofPerson && MOBILE.test(number.replace(/[\s()-]/g, "")))) {
    phone.leave("number");
    return [];
  }
  const extension = phone.line("extension");
  const whole = extension === undefined ? number : `${number} extension ${extension}`;
  const label = phone.line("description") ?? type ?? "Phone";
  return [type === "text" || type === "sms" ? { label, text: whole } : { label, phone: whole }];
}
