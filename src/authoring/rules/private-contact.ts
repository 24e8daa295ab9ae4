import { mobileIn, mobilesInWords, nationalDigits } from "../../resource/mobile.js";
import type { Contact, Resource } from "../../resource/resource.js";
import { shown } from "../quote.js";
import type { Path } from "../tree.js";
import { contactLines } from "./contact-lines.js";
import type { Finding, RecordRule } from "./rule.js";
import { textsIn } from "./words-of-record.js";

const FREE_MAIL: ReadonlySet<string> = new Set(
  "gmail.com googlemail.com hotmail.com hotmail.co.uk outlook.com live.co.uk live.com yahoo.com yahoo.co.uk icloud.com me.com aol.com btinternet.com sky.com talktalk.net virginmedia.com ntlworld.com msn.com".split(
    " ",
  ),
);

/** Bodies whose text numbers are lines of theirs, not somebody's own phone. */
const LARGE: ReadonlySet<string> = new Set(["nhs", "council", "government", "charity", "cic", "business"]);

const AGREED: Path = ["contact", "agreed_on"];

/** What belongs to a person is published only when that person agreed. */
export const privateContact: RecordRule = {
  scope: "record",
  codes: ["private-mobile", "private-email", "private-name"],
  check(record) {
    const { contact, organisation, first_time } = record;
    const agreed = contact?.agreed_on !== undefined;
    const findings: Finding[] = [];
    for (const [path, line] of contactLines(contact)) {
      const { phone, text, hours } = line;
      // A second number ends up in the words beside the first: "or Pat 07700 900123".
      const words = "label" in line ? { hours, label: line.label } : { hours, who: (line as Contact).who };
      for (const [key, said] of Object.entries({ phone, text, ...words })) {
        const mobile = said === undefined ? undefined : mobileIn(said);
        if (mobile === undefined || agreed) continue;
        if (key === "text" && LARGE.has(organisation.type ?? "")) continue;
        findings.push(notAgreed(mobile, [...path, key], "agreed_on: ..."));
      }
      const { email } = line;
      if (email !== undefined && !agreed && isPrivateEmail(email, record)) {
        findings.push({
          code: "private-email",
          path: [...path, "email"],
          lacks: AGREED,
          message: `"${shown(email)}" may be a private person's address.`,
          why: "It will be public for years. An address of the group lasts longer than any one person's.",
        });
      }
    }
    if (!agreed) findings.push(...mobilesAmongWords(record));
    for (const [path, text] of [
      [["contact", "who"], contact?.who],
      [["first_time", "met_by"], first_time?.met_by],
      [["steward"], record.steward],
    ] as const) {
      if (text === undefined || agreed || !/^[A-Z][a-z]{1,20} [A-Z][a-z]{1,20}$/.test(text)) continue;
      findings.push({
        code: "private-name",
        path,
        lacks: AGREED,
        message: `"${text}" looks like a person's full name.`,
        why: `A role, such as "the group's secretary", is enough, and stays right when somebody else takes over. If you do not know the role, leave the line out.`,
        paste: `${String(path[path.length - 1])}: ...`,
      });
    }
    return findings;
  },
};

function notAgreed(mobile: string, path: Path, paste: string): Finding {
  const own =
    path[0] !== "contact"
      ? " A text line of the organisation belongs under contact, as text."
      : path[path.length - 1] === "text"
        ? " If it is a text line of the organisation and nobody's own phone, say what sort of organisation it is (type: charity, cic, council, government, nhs or business), and no day is needed."
        : "";
  return {
    code: "private-mobile",
    path,
    lacks: AGREED,
    message: `"${shown(mobile)}" is a mobile number, and it does not say when its owner agreed that it may be published.`,
    why: `Strangers would ring somebody's own phone. Write the day on which its owner agreed. If you do not know it, ask them, and leave the number out until then; or use the group's number.${own}`,
    paste,
  };
}

/** Digits that stand in these are not to be rung. */
const NO_WORDS: ReadonlySet<Path[number]> = new Set(["id", "record_id", "charity_number", "company_number"]);

/**
 * A leaflet's "ring Jo on ..." is read by as many people as the contact is, in whichever field it stands. What stands in
 * the contact too is judged there.
 */
function mobilesAmongWords({ contact, ...others }: Resource): Finding[] {
  const numbers = contactLines(contact).flatMap(([, { phone, text }]) => [phone ?? "", text ?? ""]);
  const known = new Set(numbers.map(nationalDigits));
  return textsIn(others).flatMap(([path, text]) => {
    if (NO_WORDS.has(path.at(-1) ?? "") || /^https?:/i.test(text)) return [];
    const mobile = mobilesInWords(text).find((each) => !known.has(nationalDigits(each)));
    return mobile === undefined ? [] : [notAgreed(mobile, path, "contact:\n  agreed_on: ...")];
  });
}

/** On a free mail service, and without a word of the group's name in it. */
function isPrivateEmail(email: string, record: Resource): boolean {
  const [who = "", domain = ""] = email.toLowerCase().slice(0, 300).split("@");
  if (!FREE_MAIL.has(domain)) return false;
  const words = `${record.name} ${record.organisation.name}`.toLowerCase().split(/[^a-z0-9]/);
  return !words.some((word) => word.length >= 4 && who.includes(word));
}
