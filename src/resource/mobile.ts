/** With the country before it, with the 0 in brackets or left away; a bare 7 only where no number stands before it. */
const MOBILE =
  /(?:(?<![0-9])(?:\+?(?:00)?44[^0-9A-Za-z]{0,3}0?|0)[^0-9A-Za-z]{0,3}|(?<![0-9][^0-9A-Za-z]{0,3}))7(?:[^0-9A-Za-z]{0,3}[0-9]){9}/g;

/**
 * Among other words only what is written as a number to ring, also with a letter O for its 0 or a slash behind its first
 * five digits: ages ("7-11, 12-16, 17-25"),
 * days ("07.11.2026") and what a meeting online is called ("712 345 6789") are none.
 */
const IN_WORDS =
  /(?<![0-9])(?:(?:\+|00)?44[\s().-]{0,2}(?:0[\s)]{0,2})?|[0O])7[0-9](?:[\s().\u2010-\u2015-]{0,2}[0-9]){2}(?:\s?\/\s?)?(?:[\s().\u2010-\u2015-]{0,2}[0-9]){6}(?![0-9])/gi;

/** The first UK mobile number in a text: also one behind another number, or with an extension after it. */
export function mobileIn(text: string): string | undefined {
  return text
    .slice(0, 500)
    .match(MOBILE)
    ?.find((number) => isMobile(nationalDigits(number)));
}

/** All UK mobile numbers in words that people read, as they are written there. */
export function mobilesInWords(text: string): string[] {
  return (text.match(IN_WORDS) ?? []).filter((number) => isMobile(nationalDigits(number)));
}

/** The digits of a number as it is dialled in the UK. */
export function nationalDigits(number: string): string {
  return number
    .replace(/[^0-9]/g, "")
    .replace(/^(?:00)?44/, "")
    .replace(/^0?/, "0");
}

/** 070 forwards and 076 is a pager, but for the mobiles of the Isle of Man. */
function isMobile(digits: string): boolean {
  return /^07(?:[1-57-9]|624)/.test(digits);
}
