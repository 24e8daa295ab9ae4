import { isEmail } from "../../resource/email.js";
import type { Contact, ContactLine } from "../../resource/resource.js";
import { inQuotes, lineFor, shown } from "../quote.js";
import { contactParts, withoutJoining } from "../read/one-line-contact.js";
import { tidyPhone } from "../read/phones.js";
import type { Path } from "../tree.js";
import { contactLines } from "./contact-lines.js";
import type { Finding, RecordRule } from "./rule.js";

/** A number with a digit missing rings someone else. */
export const contactForm: RecordRule = {
  scope: "record",
  codes: ["phone-form", "email-form"],
  check({ contact }) {
    return contactLines(contact).flatMap(([path, line]): Finding[] => {
      const findings: Finding[] = [];
      for (const key of ["phone", "text"] as const) {
        const number = line[key];
        if (number === undefined) continue;
        const several = severalNumbers(number);
        if (several !== undefined) {
          const two = IN_DIGITS.test(several[1]);
          findings.push({
            code: "phone-form",
            path: [...path, key],
            message: `"${shown(number)}" reads as ${two ? "two numbers" : "more than one number"}.`,
            why: 'Nobody could ring either by a tap. Each has a line of its own, the second under "more" in the contact.',
            ...(contact?.more === undefined ? { paste: twoLines(key, several) } : {}),
          });
          continue;
        }
        if (possibleNumber(number)) continue;
        const meant = tidyPhone(number.replace(/o/gi, "0"));
        if (/^[0-9o ()+-]{3,30}$/i.test(number) && possibleNumber(meant)) {
          findings.push({
            code: "phone-form",
            path: [...path, key],
            message: `"${shown(number)}" has a letter O in it where a nought (0) belongs.`,
            why: "Nobody could ring it by a tap.",
            paste: lineFor([key], inQuotes(meant)),
          });
          continue;
        }
        const turned = numberFirst(number);
        if (turned !== undefined) {
          findings.push({
            code: "phone-form",
            path: [...path, key],
            message: `"${shown(number)}" has words before the number.`,
            why: "Nobody could ring it by a tap. The number comes first, and words about it after.",
            paste: lineFor([key], inQuotes(turned)),
          });
          continue;
        }
        findings.push({ code: "phone-form", path: [...path, key], ...notANumber(number, key, line) });
      }
      const { email } = line;
      if (email !== undefined && !isEmail(email)) {
        const meant = emailMeant(email, path, line);
        findings.push({
          code: "email-form",
          path: [...path, "email"],
          message: `"${shown(email)}" is not an email address.`,
          why: "Messages would not arrive. It has one @, and a dot somewhere behind it.",
          ...(meant === undefined ? {} : { paste: meant }),
        });
      }
      return findings;
    });
  },
};

/** What is wrong with a number that nobody could ring, and what to do. */
function notANumber(
  number: string,
  key: "phone" | "text",
  { hours }: Contact | ContactLine,
): { message: string; why: string; paste?: string } {
  const [, first = "", behind = ""] = /^([+0-9 -]{9,20}) ?[(,] ?([^()]{2,80})\)?$/.exec(number.trim()) ?? [];
  if (possibleNumber(first) && HOURS.test(behind))
    return {
      message: `"${shown(number)}" has hours behind the number.`,
      why: 'Nobody could ring it by a tap. When somebody answers goes under "hours".',
      ...(hours === undefined
        ? { paste: `${lineFor([key], inQuotes(first.trim()))}\nhours: ${inQuotes(behind.trim())}` }
        : {}),
    };
  const digits = number.replace(/[^0-9]/g, "").length;
  if (digits === 0)
    return {
      message: `"${shown(number)}" is no phone number.`,
      why: 'Nobody could ring it. Words about how to get in touch belong under "how" in "join".',
    };
  if (numbersIn(number) > 1)
    return {
      message: `There is more than one number in "${shown(number)}".`,
      why: 'Nobody could ring either by a tap. Each has a line of its own, the second under "more" in the contact.',
    };
  if (/[0-9][ -]?[A-Z]{3,}$/.test(number.trim()))
    return {
      message: `"${shown(number)}" has letters where digits belong.`,
      why: "Most phones show no letters on their keys. Write the digits.",
    };
  return {
    message: `"${shown(number)}" has ${digits} digits, and no number that starts like this has so many or so few.`,
    why: "People would ring nobody, or a stranger. Look at the leaflet again.",
  };
}

/** How many whole numbers of the UK stand among other words. */
function numbersIn(text: string): number {
  return (text.slice(0, 300).match(/(?:\+|0)(?:[0-9][ ()-]{0,2}){9,13}/g) ?? []).filter(possibleNumber).length;
}

/** A web address or several addresses in the place of one, each on a line of its own; undefined where a line is taken. */
function emailMeant(written: string, path: Path, line: Contact | ContactLine): string | undefined {
  const spelled = written.replace(/ ?[([]? ?\b(?:at)\b ?[)\]]? ?/i, "@").replace(/ ?[([] ?dot ?[)\]] ?/gi, ".");
  if (isEmail(spelled)) return `email: ${inQuotes(spelled)}`;
  // With a name or a password in it nothing is offered: it is for nobody who reads the record.
  const lines = /\/\/[^/]*@/.test(written) ? [] : contactParts(written);
  const keys = lines.flatMap((each) => /^\w+/.exec(each)?.[0] ?? []);
  const taken = keys.some((key) => (key !== "email" && key in line) || (key === "more" && path.length > 1));
  return lines.length === 0 || taken ? undefined : lines.join("\n");
}

/**
 * A number and what stands behind its slash, where that is more numbers or their last digits, as in "01204 62345/6" and
 * "028 9049 6010/1/2", and not when it is answered; or two whole numbers with a comma, "or" or "and" between them.
 */
function severalNumbers(text: string): [string, string] | undefined {
  const [, one = "", two = ""] =
    /^([+0-9 ()-]{9,30})(?:[,;&]|\b(?:or|and)\b) {0,9}([+0-9][+0-9 ()-]{8,30})$/i.exec(text.trim()) ?? [];
  if (possibleNumber(one) && possibleNumber(two)) return [one.trim(), two.trim()];
  const [, first = "", rest = ""] = /^([+0-9 ()-]{9,30})\/ {0,9}([0-9].{0,200})$/.exec(text.trim()) ?? [];
  return possibleNumber(first) && !HOURS.test(rest) ? [first.trim(), rest.trim()] : undefined;
}

/** "24 hours", "24/7", "365 days a year", "9am-5pm", "9.30 to 4", "0900-1700". */
const HOURS = /^(?:24\/7|[0-9]{1,4} ?(?:[-.:\u2010-\u2015]|[ap]\.?m|to\b|h(?:ou)?rs?\b|days?\b))/i;

const IN_DIGITS = /^[0-9 ]+$/;

/** A line for each of two numbers. Of more than that, and of a second that gives only its last digits, the writer says the rest. */
function twoLines(key: "phone" | "text", [first, second]: [string, string]): string {
  const whole = /^0/.test(second) && IN_DIGITS.test(second) && possibleNumber(second) ? second : "...";
  return `${lineFor([key], inQuotes(first))}\nmore:\n  - label: ...\n    ${lineFor([key], inQuotes(whole))}`;
}

/** "Pat 01756 792937" and "HELP to 60777" with the number first; undefined when no possible number stands in it. */
function numberFirst(text: string): string | undefined {
  const [, before = "", number = "", after = ""] =
    /^([^0-9+(]{2,60})((?:[+(]{0,2})[0-9][0-9 ()-]{2,25})(.{0,60})$/.exec(text.trim()) ?? [];
  const words = [withoutJoining(before), after.trim()].filter((part) => part !== "").join(" ");
  // A second number among the words would be one that nobody can tap.
  if (!possibleNumber(number) || /(?:[0-9][ ()-]{0,2}){9}/.test(after)) return undefined;
  return words === "" ? number.trim() : `${number.trim()} (${words})`;
}

/**
 * Whether a text can be a number to ring or text in the UK, by Ofcom's numbering plan: eleven digits, ten for
 * some 01 and 0800 numbers, seven or eight for a few old free ones, three for 999, 111 and its like, six for 116 and 118
 * numbers, five or six for text codes, which begin with 6, 7 or 8. Words after the number ("ext 2", "option 3") are passed over.
 */
function possibleNumber(text: string): boolean {
  const number = /^[+0-9 ().\u2010-\u2015-]{3,30}/.exec(text.trim())?.[0] ?? "";
  const digits = number.replace(/[^0-9]/g, "");
  if (number.startsWith("+")) return digits.length >= 8 && digits.length <= 15;
  if (digits.startsWith("00")) return digits.length >= 10;
  if (digits.startsWith("0")) {
    if (/^0(?:800|845)/.test(digits)) return [7, 8, 10, 11].includes(digits.length);
    // 0114, 0161 and their like never have ten digits; some towns with longer codes do.
    const short = digits.length === 10 && /^01[2-9][02-9]/.test(digits);
    return digits.length === 11 || short;
  }
  if (digits.startsWith("18001") || digits.startsWith("18000")) return digits.length > 5;
  return /^(?:999|1\d\d|11[68]\d{3}|[678]\d{4,5})$/.test(digits);
}
