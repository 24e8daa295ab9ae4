import { acronyms } from "./acronyms.js";
import { agesOrder } from "./ages-order.js";
import { areasCovered } from "./areas-covered.js";
import { clinicalAdvice } from "./clinical-advice.js";
import { contactForm } from "./contact-form.js";
import { contactReachable } from "./contact-reachable.js";
import { coproducedHow } from "./coproduced-how.js";
import { costAgrees } from "./cost-agrees.js";
import { courseDates } from "./course-dates.js";
import { datesAgree } from "./dates-agree.js";
import { duplicates } from "./duplicates.js";
import { firstTime } from "./first-time.js";
import { htmlInWords } from "./html-in-words.js";
import { languageCodes } from "./language-codes.js";
import { linkCredentials } from "./link-credentials.js";
import { movedTarget } from "./moved-target.js";
import { nameForm } from "./name-form.js";
import { needsEnough } from "./needs-enough.js";
import { needsKnown } from "./needs-known.js";
import { phoneDear } from "./phone-dear.js";
import { plainWords } from "./plain-words.js";
import { pointAndPostcode } from "./point-and-postcode.js";
import { pointers } from "./pointers.js";
import { postcodes } from "./postcodes.js";
import { privateAddress } from "./private-address.js";
import { privateContact } from "./private-contact.js";
import { reviewDate } from "./review-date.js";
import type { RecordRule, SetRule } from "./rule.js";
import { saidClosedInWords } from "./said-closed.js";
import { sessionForm } from "./session-form.js";
import { storyConsent } from "./story-consent.js";
import { summaryLength } from "./summary-length.js";
import { worthAdding } from "./worth-adding.js";

/** Every rule about one record. A new rule is a file here, a line in this list, a row in codes.ts and a test. */
export const RECORD_RULES: readonly RecordRule[] = [
  acronyms,
  agesOrder,
  areasCovered,
  clinicalAdvice,
  contactForm,
  contactReachable,
  coproducedHow,
  costAgrees,
  courseDates,
  datesAgree,
  firstTime,
  htmlInWords,
  languageCodes,
  linkCredentials,
  movedTarget,
  nameForm,
  needsEnough,
  needsKnown,
  phoneDear,
  plainWords,
  pointAndPostcode,
  postcodes,
  privateAddress,
  privateContact,
  reviewDate,
  saidClosedInWords,
  sessionForm,
  storyConsent,
  summaryLength,
  worthAdding,
];

/** Every rule about all records together. */
export const SET_RULES: readonly SetRule[] = [duplicates, pointers];
