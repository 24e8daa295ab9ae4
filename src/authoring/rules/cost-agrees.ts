import type { Cost } from "../../resource/resource.js";
import { lineFor } from "../quote.js";
import type { Finding, RecordRule } from "./rule.js";

/** Words beside a sum that leave it open whether anyone must pay it. */
const NEED_NOT: readonly string[] = [
  "free",
  "donat",
  "optional",
  "voluntary",
  "if you",
  "contribution",
  "deposit",
  "refund",
];

/** What is said to be free has no price: whoever asks for free things would be sent there, and asked to pay. */
export const costAgrees: RecordRule = {
  scope: "record",
  codes: ["cost-two-readings"],
  check({ cost }) {
    const price = cost?.free === true ? priceIn(cost) : undefined;
    return price === undefined
      ? []
      : [
          {
            code: "cost-two-readings",
            path: ["cost", "free"],
            message: `It says that it is free, and names a price: ${price}.`,
            why: "People who asked for free things would come, and be asked to pay. If the price is only for some, or for something beside it, say in the text what is free; otherwise it is not free.",
            paste: lineFor(["cost", "free"], "no"),
          } satisfies Finding,
        ];
  },
};

function priceIn({ amount, text }: Cost): string | undefined {
  if (amount !== undefined && amount > 0) return `£${amount}`;
  const words = text?.slice(0, 500).toLowerCase() ?? "";
  const sum = /£ ?0*[1-9][0-9.]{0,8}|£ ?0?\.[0-9]{1,2}/.exec(words)?.[0];
  return NEED_NOT.some((word) => words.includes(word)) ? undefined : sum;
}
