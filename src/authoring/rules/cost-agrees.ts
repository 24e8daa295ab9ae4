import type { Cost } from "../../resource/resource.js";
import { lineFor } from "../quote.js";
import type { Finding, RecordRule } from "./rule.js";

const WHO_COMES = "People who ask for free things are sent here.";

/**
 * What is said to be free has no price: whoever asks for free things would be sent there, and asked to pay. An amount
 * says what everybody pays. Of a price in words nobody can tell without understanding them whether it is asked of those
 * who come, or is for the tea, for some people, or what they are given: so that is only asked.
 */
export const costAgrees: RecordRule = {
  scope: "record",
  codes: ["cost-two-readings", "free-with-price"],
  check({ cost }): Finding[] {
    if (cost?.free !== true) return [];
    if (cost.amount !== undefined && cost.amount > 0) {
      return [
        {
          code: "cost-two-readings",
          path: ["cost", "free"],
          message: `It says that it is free, and names a price: £${cost.amount}.`,
          why: `${WHO_COMES} If the price is for something beside it, write it under text and take the amount out; otherwise it is not free.`,
          paste: lineFor(["cost", "free"], "no"),
        },
      ];
    }
    const price = priceIn(cost);
    return price === undefined
      ? []
      : [
          {
            code: "free-with-price",
            path: ["cost", "free"],
            message: `It says that it is free, and its words name a price: ${price}.`,
            why: `${WHO_COMES} If some of them must pay, it is not free: write no. If the price is for something beside it, or is not asked of them, all is well.`,
          },
        ];
  },
};

/** The first sum above nought in the words. */
function priceIn({ text }: Cost): string | undefined {
  return /£ ?0*[1-9][0-9.]{0,8}|£ ?0?\.[0-9]{1,2}/.exec(text?.slice(0, 500) ?? "")?.[0];
}
