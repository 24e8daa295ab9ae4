/**
 * The closed lists: every value that a field with fixed choices may take, of a record or of a question.
 * Values are kebab-case and are the same in YAML, JSON, TypeScript and on the command line.
 */

/** How support reaches a person. After Open Referral UK's `location_type` and ALISS's "how is it accessed". */
export const MODES = ["in-person", "home-visit", "phone", "video", "online", "text", "post"] as const;
export type Mode = (typeof MODES)[number];

/** Who a person meets when they go. */
export const LED_BY = [
  "peers",
  "trained-peers",
  "volunteers",
  "trainer",
  "coach",
  "advocate",
  "adviser",
  "staff",
  "health-staff",
] as const;
export type LedBy = (typeof LED_BY)[number];

/** What sort of thing it is. */
export const KINDS = [
  "peer-group",
  "activity",
  "course",
  "befriending",
  "practical-help",
  "advice",
  "counselling",
  "coaching",
  "advocacy",
  "helpline",
  "online-community",
  "drop-in",
  "self-guided",
  "text-programme",
  "recovery-college",
] as const;
export type Kind = (typeof KINDS)[number];

/** When in the day or week it happens. */
export const WHEN = ["morning", "afternoon", "evening", "weekend"] as const;
export type When = (typeof WHEN)[number];

/** How often someone sees the people around them. */
export const OFTEN = ["often", "sometimes", "rarely"] as const;
export type Often = (typeof OFTEN)[number];

/** What sort of body runs it. Used only to keep small groups visible, never in the score. */
export const ORGANISATION_TYPES = [
  "informal-group",
  "charity",
  "cic",
  "faith",
  "council",
  "government",
  "nhs",
  "business",
  "other",
] as const;
export type OrganisationType = (typeof ORGANISATION_TYPES)[number];

/** Getting in and taking part. From ALISS's accessibility features and the record design. */
export const ACCESS = [
  "step-free",
  "accessible-toilet",
  "changing-places",
  "parking",
  "blue-badge-parking",
  "lift",
  "hearing-loop",
  "quiet",
  "bsl",
  "captions",
  "easy-read",
  "large-print",
  "braille",
  "assistance-dogs",
  "interpreter",
  "relaxed",
  "public-transport",
] as const;
export type Access = (typeof ACCESS)[number];

/** What gets in people's way, and this support makes easier. */
export const EASES = [
  "cost",
  "travel",
  "childcare",
  "carer-cover",
  "going-alone",
  "bring-a-friend",
  "evening",
  "women-only",
  "men-only",
  "quiet",
  "no-appointment",
  "getting-online",
  "reading",
  "language",
] as const;
export type Ease = (typeof EASES)[number];

/** Whose door it is: who may ask for a place. */
export const JOIN_BY = ["self", "carer", "gp", "any-professional"] as const;
export type JoinBy = (typeof JOIN_BY)[number];

/** Whether it is running. */
export const STATUSES = ["open", "paused", "full", "closed", "moved"] as const;
export type Status = (typeof STATUSES)[number];

/**
 * How the record was checked. `leaflet`: their own leaflet says the day on which they checked it.
 * `public-sources`: read in public pages, not confirmed with them.
 */
export const CHECKED_HOW = ["group", "phone", "visit", "leaflet", "website", "public-sources"] as const;
export type CheckedHow = (typeof CHECKED_HOW)[number];

/** Contact between meetings. */
export const KEEPS_IN_TOUCH = ["texts", "calls", "app", "email", "letters"] as const;
export type KeepsInTouch = (typeof KEEPS_IN_TOUCH)[number];

/** How it can be paid for. */
export const PAYABLE_WITH = ["free", "personal-health-budget", "direct-payment", "voucher", "self"] as const;
export type PayableWith = (typeof PAYABLE_WITH)[number];

/** Practical things an advocate, befriender or helper does. */
export const DOES = [
  "comes-with-you",
  "reminds-you",
  "transport",
  "speaks-up",
  "fills-in-forms",
  "home-visits",
  "shopping",
  "meets-you-first",
] as const;
export type Does = (typeof DOES)[number];

/** How much support it gives: someone alongside, a group, guided, or on your own. */
export const SUPPORT_STYLES = ["alongside", "group", "guided", "on-your-own"] as const;
export type SupportStyle = (typeof SUPPORT_STYLES)[number];

/** What a page about the results is. `evaluation`: somebody looked at whether it worked, short of a study. */
export const EVIDENCE_LABELS = ["what-people-said", "evaluation", "study"] as const;
export type EvidenceLabel = (typeof EVIDENCE_LABELS)[number];

/** Genders that a record may say it is only for. Never guessed from a person's words. */
export const GENDERS = ["women", "men", "non-binary"] as const;
export type Gender = (typeof GENDERS)[number];

/** How often a session comes round. */
export const EVERY = ["week", "two-weeks", "month"] as const;
export type Every = (typeof EVERY)[number];

/** Days, as written in a record. */
export const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;
export type Day = (typeof DAYS)[number];

/** How somebody is with the internet. */
export const DIGITAL = ["confident", "with-help", "not-online"] as const;
export type Digital = (typeof DIGITAL)[number];

/** Whether somebody can get about. */
export const TRAVEL = ["can", "needs-lift", "cannot"] as const;
export type Travel = (typeof TRAVEL)[number];

/** Who reads an answer. */
export const VIEWS = ["public", "professional"] as const;
export type Viewer = (typeof VIEWS)[number];

/** Languages that an answer's sentences can be in. */
export const LANGS = ["en", "cy"] as const;
export type Lang = (typeof LANGS)[number];
