/** Values of closed lists as they stand inside an English sentence: in an answer's reasons, and on the page. */

/** Ways to take part. */
export const MODE_WORDS: Readonly<Record<string, string>> = {
  "in-person": "in person",
  "home-visit": "at your home",
  phone: "by phone",
  video: "by video",
  online: "online",
  text: "by text message",
  post: "by post",
};

/** What makes it easier to get in and to take part. */
export const ACCESS_WORDS: Readonly<Record<string, string>> = {
  "step-free": "step-free way in",
  "accessible-toilet": "accessible toilet",
  "changing-places": "Changing Places toilet",
  parking: "parking",
  "blue-badge-parking": "Blue Badge parking",
  lift: "lift",
  "hearing-loop": "hearing loop",
  quiet: "quiet space",
  bsl: "British Sign Language",
  captions: "captions",
  "easy-read": "Easy Read",
  "large-print": "large print",
  braille: "Braille",
  "assistance-dogs": "place for assistance dogs",
  interpreter: "interpreter",
  relaxed: "relaxed sessions",
  "public-transport": "public transport close by",
};
