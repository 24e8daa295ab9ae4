import type { Severity } from "../issue/issue.js";

/** One row of the table in `data/README.md`; a test holds the two equal. */
export interface CodeRow {
  severity: Severity;
  /** What it means, in one sentence. */
  meaning: string;
  /** True when `fingerpost check --fix` can mend it, at least sometimes. */
  fixable?: true;
}

const problem = (meaning: string): CodeRow => ({ severity: "problem", meaning });
const suggestion = (meaning: string): CodeRow => ({ severity: "suggestion", meaning });
const fixable = (row: CodeRow): CodeRow & { fixable: true } => ({ ...row, fixable: true });

/** Every code that reading and checking can give. Codes are stable: programs and people rely on them. */
export const CODES = {
  // The file
  "file-not-found": problem("There is no file or folder of that name."),
  "file-unreadable": problem("The file could not be opened."),
  "file-link": problem("It is a link to another place, and links are not followed."),
  "file-empty": problem("There is nothing in the file."),
  "file-too-long": problem("The file is far longer than a record can be (64 KiB)."),
  "file-too-deep": problem("Lists or fields stand too many levels inside one another."),
  "file-too-many-keys": problem("The file has far more lines with a key than a record can have."),
  "file-not-text": problem("The file is not text: perhaps a Word document or a picture."),
  "file-not-utf8": problem("The file was saved in an old Windows encoding, which loses letters such as £ or ô."),
  "file-json": problem("The file is not the JSON that it should be."),
  "file-name": problem("The file's name cannot be used as an id."),
  // YAML that stops with an error
  "colon-in-text": problem("A text has a colon and a space in it, and needs quotes."),
  "starts-with-symbol": problem("A text starts with a sign that means something else in YAML, and needs quotes."),
  "text-after-quote": problem("There is text after the closing quote."),
  "quote-not-closed": problem("A quote is opened and never closed."),
  "bracket-not-closed": problem("A [ or { is opened and never closed."),
  "tab-indent": problem("A line starts with a tab instead of spaces."),
  "uneven-indent": problem("A line starts further left or right than the lines it belongs to."),
  "repeated-key": problem("The same field is there twice."),
  "several-records": problem("There is more than one record in the file."),
  "not-yaml": problem("The line cannot be read."),
  // YAML that is read without an error, but not as it was meant
  "phone-lost-zero": fixable(problem("A phone number without quotes lost its first 0.")),
  "phone-lost-plus": fixable(problem("A phone number without quotes lost its +.")),
  "became-number": fixable(problem("A text without quotes was read as a number.")),
  "became-yes-no": fixable(problem("A text without quotes was read as true or false.")),
  "comment-cut": problem("Everything after a space and # was thrown away."),
  "list-needs-dashes": fixable(problem("A list needs a dash on each line.")),
  "list-on-one-line": fixable(problem("Several values stand on one line without brackets.")),
  "symbol-swallowed": problem("A word after &, ! or * was taken as an instruction, and is lost."),
  "space-after-colon": fixable(problem("There is no space after the colon.")),
  "odd-space": fixable(problem("A line has a space in it that only looks like one (from Word or a web page).")),
  "empty-value": problem("There is nothing after the colon or the dash."),
  "key-inside-text": suggestion("A line inside a longer text looks like a field of its own."),
  "not-a-record": problem("The file is not a list of fields."),
  // Values
  "unknown-key": problem("There is no field of that name; it was left out."),
  "required-missing": problem("A field that every record needs is not there."),
  "not-on-the-list": problem("The value is not one of those that the field can have."),
  "not-a-date": problem("It is not a date that exists."),
  "not-a-time": problem("It is not a time of day."),
  "time-unclear": problem("The time can be the morning or the evening."),
  "not-yes-or-no": problem("The field takes yes or no."),
  "not-a-number": problem("The field takes a number."),
  "number-out-of-range": problem("The number is too small or too large."),
  "not-a-web-address": problem("It is not a web address."),
  "wrong-shape": problem("A text stands where several fields belong, or the other way round."),
  "needs-parts": fixable(problem("A field with several parts was written on one line.")),
  "not-a-language": problem("It is not the code of a language."),
  "id-differs": problem("The id in the file is not the file's name."),
  "schedule-two-readings": problem("The words about when it happens can be read in two ways."),
  "schedule-not-understood": problem("The words about when it happens could not be read."),
  shape: problem("The value does not have the form that the field needs."),
  // Rules about one record
  "unknown-need": problem("The need is not on the list of needs."),
  "needs-missing": suggestion("It does not say what it helps with."),
  "needs-many": suggestion("It names so many needs that it would turn up everywhere."),
  "worth-adding": suggestion("Fields that people ask about are not there."),
  "name-long": suggestion("The name has more than 80 characters."),
  "name-shouting": suggestion("The name is in capitals."),
  "summary-missing": suggestion("There is no summary."),
  "summary-short": suggestion("The summary has fewer than 50 characters."),
  "summary-long": suggestion("The summary has more than 200 characters."),
  "description-long": suggestion("The description has more than 1,200 characters."),
  "unexplained-acronym": suggestion("Letters that stand for something are not explained."),
  "plain-words": suggestion("There is a plainer word."),
  "clinical-advice": problem("The words tell people what to do about medicine or treatment."),
  "contact-missing": suggestion("There is no way to get in touch."),
  "contact-web-only": suggestion("It can only be reached over the web."),
  "phone-form": problem("The number has too many or too few digits."),
  "email-form": problem("It is not an email address."),
  "postcode-form": problem("It is not a postcode."),
  "postcode-unknown": suggestion("There is no such postcode in the table of postcodes."),
  "link-credentials": problem("The web address has a name or a password in it."),
  "private-mobile": problem("A mobile number is there without the day on which its owner agreed."),
  "private-email": suggestion("The email address seems to be a private person's."),
  "private-name": suggestion("A person's full name stands where a role is enough."),
  "house-address": suggestion("The address seems to be a private home."),
  "withheld-address": problem("The address is withheld, and something beside it gives it away."),
  "abuse-address": problem("A street address is public beside the need domestic-abuse."),
  "coproduced-how": suggestion("It does not say how people who have lived it took part."),
  "story-consent": problem("There is a story without the day on which its owner agreed."),
  "story-expired": suggestion("The agreement to show the story has run out."),
  "story-long": suggestion("The story has more than 200 characters."),
  "first-time-missing": suggestion("It does not say what happens the first time."),
  "course-no-dates": suggestion("It is a course without dates."),
  "course-over": suggestion("All dates of the course are past."),
  "session-times": problem("A session ends before it starts."),
  "session-incomplete": suggestion("The next date of a session cannot be worked out."),
  "session-place": problem("A session names a place that is not among the places."),
  "ages-reversed": problem("The youngest age is above the oldest."),
  "check-missing": suggestion("It does not say when it was last checked."),
  "check-in-future": problem("It says that it was checked on a day that has not come."),
  "review-past": suggestion("The day to check it again has passed."),
  "review-far": suggestion("The day to check it again is more than twelve months after the last check."),
  "moved-without-target": problem("It has moved, and does not say what took its place."),
  "area-unknown": problem("The area is not on the list of areas."),
  "area-redundant": suggestion("An area lies within another that is also named."),
  // Rules about all records together
  "id-twice": problem("Two files have the same id."),
  "same-name-and-place": problem("Two records have the same name and the same place."),
  "same-phone": suggestion("Two records of different organisations have the same phone number."),
  "same-charity-number": suggestion("Two records have the same charity number and different organisations."),
  "record-unknown": problem("A record points to another that is not there."),
  // Exceptions
  "allow-without-reason": problem("An exception gives no reason."),
  "allow-unknown": problem("An exception is for a code that cannot be excepted."),
  "allow-not-needed": suggestion("An exception is no longer needed."),
  "rule-failed": problem("A rule of ours stopped with an error. It is our mistake, not yours."),
} as const satisfies Record<string, CodeRow>;

export type Code = keyof typeof CODES;
