import type { Severity } from "../issue/issue.js";

/** One row of the table in `data/README.md`; a test holds the two equal. */
export interface CodeRow {
  severity: Severity;
  /** What it means, in one sentence. */
  meaning: string;
  /** True when `fingerpost check --fix` can mend it, at least sometimes. */
  fixable?: true;
}

/** Every code that reading and checking can give. Codes are stable: programs and people rely on them. */
export const CODES = {
  // The file
  "file-not-found": { severity: "problem", meaning: "There is no file or folder of that name." },
  "file-unreadable": { severity: "problem", meaning: "The file could not be opened." },
  "file-link": { severity: "problem", meaning: "It is a link to another place, and links are not followed." },
  "file-not-read": {
    severity: "problem",
    meaning: "The file's name does not end in .yaml, or a folder has no record.",
  },
  "file-empty": { severity: "problem", meaning: "There is nothing in the file." },
  "file-too-long": { severity: "problem", meaning: "The file is far longer than a record can be (64 KiB)." },
  "file-too-deep": { severity: "problem", meaning: "Lists or fields stand too many levels inside one another." },
  "file-too-many-keys": {
    severity: "problem",
    meaning: "The file has far more lines with a key than a record can have.",
  },
  "file-not-text": { severity: "problem", meaning: "The file is not text: perhaps a Word document or a picture." },
  "file-not-utf8": {
    severity: "problem",
    meaning: "The file was saved in an old Windows encoding, which loses letters such as £ or ô.",
  },
  "file-json": { severity: "problem", meaning: "The file is not the JSON that it should be." },
  "file-name": { severity: "problem", meaning: "The file's name cannot be used as an id." },
  // YAML that stops with an error
  "colon-in-text": { severity: "problem", meaning: "A text has a colon and a space in it, and needs quotes." },
  "starts-with-symbol": {
    severity: "problem",
    meaning: "A text starts with a sign that means something else in YAML, and needs quotes.",
  },
  "text-after-quote": { severity: "problem", meaning: "There is text after the closing quote." },
  "quote-not-closed": { severity: "problem", meaning: "A quote is opened and never closed." },
  "bracket-not-closed": { severity: "problem", meaning: "A [ or { is opened and never closed." },
  "tab-indent": { severity: "problem", meaning: "A line starts with a tab instead of spaces." },
  "uneven-indent": {
    severity: "problem",
    meaning: "A line starts further left or right than the lines it belongs to.",
  },
  "repeated-key": { severity: "problem", meaning: "The same field is there twice." },
  "several-records": { severity: "problem", meaning: "There is more than one record in the file." },
  "not-yaml": { severity: "problem", meaning: "The line cannot be read." },
  // YAML that is read without an error, but not as it was meant
  "phone-lost-zero": { severity: "problem", meaning: "A phone number without quotes lost its first 0.", fixable: true },
  "phone-lost-plus": { severity: "problem", meaning: "A phone number without quotes lost its +.", fixable: true },
  "became-number": { severity: "problem", meaning: "A text without quotes was read as a number.", fixable: true },
  "became-yes-no": { severity: "problem", meaning: "A text without quotes was read as true or false.", fixable: true },
  "comment-cut": { severity: "problem", meaning: "Everything after a space and # was thrown away." },
  "list-needs-dashes": { severity: "problem", meaning: "A list needs a dash on each line.", fixable: true },
  "list-on-one-line": {
    severity: "problem",
    meaning: "Several values stand on one line without brackets.",
    fixable: true,
  },
  "symbol-swallowed": {
    severity: "problem",
    meaning: "A word after &, ! or * was taken as an instruction, and is lost.",
  },
  "space-after-colon": { severity: "problem", meaning: "There is no space after the colon.", fixable: true },
  "odd-space": {
    severity: "problem",
    meaning: "A line has a space in it that only looks like one (from Word or a web page).",
    fixable: true,
  },
  "empty-value": {
    severity: "problem",
    meaning: "There is nothing after the colon or the dash, or only words such as TBC.",
  },
  "key-inside-text": { severity: "suggestion", meaning: "A line inside a longer text looks like a field of its own." },
  "not-a-record": { severity: "problem", meaning: "The file is not a list of fields." },
  // Values
  "unknown-key": { severity: "problem", meaning: "There is no field of that name; it was left out." },
  "required-missing": { severity: "problem", meaning: "A field that every record needs is not there." },
  "not-on-the-list": { severity: "problem", meaning: "The value is not one of those that the field can have." },
  "not-a-date": { severity: "problem", meaning: "It is not a date that exists." },
  "month-only": { severity: "suggestion", meaning: "A month stands where a day belongs; its first day is taken." },
  "not-a-time": { severity: "problem", meaning: "It is not a time of day." },
  "time-unclear": { severity: "problem", meaning: "The time can be the morning or the evening." },
  "not-yes-or-no": { severity: "problem", meaning: "The field takes yes or no." },
  "not-a-number": { severity: "problem", meaning: "The field takes a number." },
  "number-out-of-range": { severity: "problem", meaning: "The number is too small or too large." },
  "not-a-web-address": { severity: "problem", meaning: "It is not a web address." },
  "wrong-shape": { severity: "problem", meaning: "A text stands where several fields belong, or the other way round." },
  "needs-parts": { severity: "problem", meaning: "A field with several parts was written on one line.", fixable: true },
  "not-a-language": { severity: "problem", meaning: "It is not the code of a language." },
  "id-differs": { severity: "problem", meaning: "The id in the file is not the file's name." },
  "schedule-two-readings": { severity: "problem", meaning: "The words about when it happens can be read in two ways." },
  "schedule-not-understood": { severity: "problem", meaning: "The words about when it happens could not be read." },
  shape: { severity: "problem", meaning: "The value does not have the form that the field needs." },
  // Rules about one record
  "unknown-need": { severity: "problem", meaning: "The need is not on the list of needs." },
  "needs-missing": { severity: "suggestion", meaning: "It does not say what it helps with." },
  "needs-many": { severity: "suggestion", meaning: "It names so many needs that it would turn up everywhere." },
  "worth-adding": { severity: "suggestion", meaning: "Fields that people ask about are not there." },
  "name-long": { severity: "suggestion", meaning: "The name has more than 80 characters." },
  "name-shouting": { severity: "suggestion", meaning: "The name is in capitals." },
  "summary-missing": { severity: "suggestion", meaning: "There is no summary." },
  "summary-short": { severity: "suggestion", meaning: "The summary has fewer than 50 characters." },
  "summary-long": { severity: "suggestion", meaning: "The summary has more than 200 characters." },
  "description-long": { severity: "suggestion", meaning: "The description has more than 1,200 characters." },
  "unexplained-acronym": { severity: "suggestion", meaning: "Letters that stand for something are not explained." },
  "html-in-words": {
    severity: "problem",
    meaning: "Signs of a web page, such as <b> or &nbsp;, stand among the words.",
  },
  "plain-words": { severity: "suggestion", meaning: "There is a plainer word." },
  "clinical-advice": { severity: "problem", meaning: "The words tell people what to do about medicine or treatment." },
  "contact-missing": { severity: "suggestion", meaning: "There is no way to get in touch." },
  "contact-web-only": { severity: "suggestion", meaning: "It can only be reached over the web." },
  "phone-form": { severity: "problem", meaning: "The number has too many or too few digits." },
  "phone-emergency": { severity: "problem", meaning: "The number is that of the emergency services." },
  "phone-dear": {
    severity: "suggestion",
    meaning: "The number costs far more than a call, and the record does not say so.",
  },
  "email-form": { severity: "problem", meaning: "It is not an email address." },
  "postcode-form": { severity: "problem", meaning: "It is not a postcode." },
  "postcode-in-words": {
    severity: "problem",
    meaning: "A postcode stands among the words of a place and not in its own field.",
  },
  "point-outside-uk": { severity: "problem", meaning: "The coordinates are not in the UK, or have changed places." },
  "point-far-from-postcode": { severity: "problem", meaning: "The coordinates and the postcode are far apart." },
  "postcode-unknown": { severity: "suggestion", meaning: "There is no such postcode in the table of postcodes." },
  "link-credentials": { severity: "problem", meaning: "The web address has a name or a password in it." },
  "private-mobile": {
    severity: "problem",
    meaning: "A mobile number is there without the day on which its owner agreed.",
  },
  "private-email": { severity: "suggestion", meaning: "The email address seems to be a private person's." },
  "private-name": { severity: "suggestion", meaning: "A person's full name stands where a role is enough." },
  "house-address": { severity: "suggestion", meaning: "The address seems to be a private home." },
  "withheld-address": {
    severity: "problem",
    meaning: "The address is withheld, and something beside it gives it away.",
  },
  "abuse-address": {
    severity: "problem",
    meaning: "A street or a whole postcode is public beside the need domestic-abuse.",
  },
  "abuse-words-address": {
    severity: "suggestion",
    meaning: "A street or a whole postcode is public, and the words speak of people who must not be found.",
  },
  "cost-two-readings": { severity: "problem", meaning: "It is said to be free, and has a price." },
  "free-with-price": { severity: "suggestion", meaning: "It is said to be free, and its words name a price." },
  "coproduced-how": { severity: "suggestion", meaning: "It does not say how people who have lived it took part." },
  "story-consent": { severity: "problem", meaning: "There is a story without the day on which its owner agreed." },
  "story-expired": { severity: "suggestion", meaning: "The agreement to show the story has run out." },
  "story-long": { severity: "suggestion", meaning: "The story has more than 200 characters." },
  "first-time-missing": { severity: "suggestion", meaning: "It does not say what happens the first time." },
  "course-no-dates": { severity: "suggestion", meaning: "It is a course without dates." },
  "course-over": { severity: "suggestion", meaning: "All dates are past." },
  "dates-reversed": { severity: "problem", meaning: "Something ends on a day before it begins." },
  "date-in-future": {
    severity: "problem",
    meaning: "Somebody is said to have agreed, or to have said so, on a day that has not come.",
  },
  "session-times": { severity: "problem", meaning: "A session ends before it starts." },
  "session-incomplete": { severity: "suggestion", meaning: "The next date of a session cannot be worked out." },
  "session-place": { severity: "problem", meaning: "A session names a place that is not among the places." },
  "ages-reversed": { severity: "problem", meaning: "The youngest age is above the oldest." },
  "ages-in-words": {
    severity: "suggestion",
    meaning: "An age stands in words alone, and ages are not read out of words.",
  },
  "check-missing": { severity: "suggestion", meaning: "It does not say when it was last checked." },
  "check-in-future": { severity: "problem", meaning: "It says that it was checked on a day that has not come." },
  "review-past": { severity: "suggestion", meaning: "The day to check it again has passed." },
  "review-far": {
    severity: "suggestion",
    meaning: "The day to check it again is more than twelve months after the last check.",
  },
  "said-closed": { severity: "problem", meaning: "Its own words say that it may have closed, and no status says so." },
  "moved-without-target": { severity: "problem", meaning: "It has moved, and does not say what took its place." },
  "area-unknown": { severity: "problem", meaning: "The area is not on the list of areas." },
  "area-redundant": { severity: "suggestion", meaning: "An area lies within another that is also named." },
  // Rules about all records together
  "id-twice": { severity: "problem", meaning: "Two records have the same id." },
  "same-name-and-place": { severity: "problem", meaning: "Two records have the same name and the same place." },
  "same-phone": {
    severity: "suggestion",
    meaning: "Two records of different organisations have the same phone number.",
  },
  "same-charity-number": {
    severity: "suggestion",
    meaning: "Two records have the same charity number and different organisations.",
  },
  "record-unknown": { severity: "problem", meaning: "A record points to another that is not there." },
  // Exceptions
  "allow-without-reason": { severity: "problem", meaning: "An exception gives no reason." },
  "allow-unknown": { severity: "problem", meaning: "An exception is for a code that cannot be excepted." },
  "allow-not-needed": { severity: "suggestion", meaning: "An exception is no longer needed." },
  "rule-failed": {
    severity: "problem",
    meaning: "A rule of ours stopped with an error. It is our mistake, not yours.",
  },
} as const;

CODES satisfies Record<string, CodeRow>;

/** The name of a kind of mistake, such as `phone-lost-zero`. */
export type Code = keyof typeof CODES;
