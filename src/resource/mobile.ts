/** With the country before it, with the 0 in brackets or left away; a bare 7 only where no number stands before it. */
const MOBILE =
  /(?:(?<![0-9])(?:\+?(?:00)?44[^0-9A-Za-z]{0,3}0?|0)[^0-9A-Za-z]{0,3}|(?<![0-9][^0-9A-Za-z]{0,3}))7(?:[^0-9A-Za-z]{0,3}[0-9]){9}/g;

/** The first UK mobile number in a text: also one behind another number, or with an extension after it. */
export function mobileIn(text: string): string | undefined {
  return text
    .slice(0, 500)
    .match(MOBILE)
    ?.find((number) => {
      const digits = number
        .replace(/[^0-9]/g, "")
        .replace(/^(?:00)?44/, "")
        .replace(/^0?/, "0");
      // 070 forwards and 076 is a pager, but for the mobiles of the Isle of Man.
      return /^07(?:[1-57-9]|624)/.test(digits);
    });
}
