import type { Cost } from "../resource/resource.js";
import type { Reading } from "./open-referral-reading.js";

/** Words that say nothing else than that it is free, for everybody and every time. */
const FREE =
  /^(?:it is )?(?:free|free of charge|no charge|no cost|no fee|none|£0(?:\.00)?)(?: (?:to|for) (?:all|anyone|everyone|everybody|attend|join|use))?\.?$/i;
const POUNDS = /^(?:GBP|£|pounds?(?: sterling)?)$/i;

/**
 * What a service costs, from its cost options and the older field `fees`. It is free, or paid, only where every option
 * says so, today and every time; the words are kept in any case, with the dates they hold.
 */
export function costOf(service: Reading): Cost | undefined {
  const lines: string[] = [];
  const options = service.list("cost_options").flatMap((option) => {
    const amount = option.number("amount");
    const currency = option.line("currency");
    const from = option.date("valid_from");
    const until = option.date("valid_to");
    const about = [option.line("amount_description"), option.line("option")].filter((each) => each !== undefined);
    const inPounds = currency === undefined || POUNDS.test(currency);
    const pounds =
      amount === undefined || amount < 0
        ? undefined
        : amount === 0
          ? "free"
          : money(amount, inPounds ? undefined : currency);
    const dates = [from === undefined ? "" : `from ${from}`, until === undefined ? "" : `until ${until}`].filter(
      (each) => each !== "",
    );
    const line = [pounds, ...about].filter((each) => each !== undefined).join(", ");
    if (line === "") return [];
    lines.push(dates.length === 0 ? line : `${line} (${dates.join(" ")})`);
    const free = (amount ?? 0) === 0 && about.every((words) => FREE.test(words));
    return [{ free, amount, inPounds, always: dates.length === 0 }];
  });
  const fees = service.line("fees");
  if (fees !== undefined) {
    lines.push(fees);
    options.push({ free: FREE.test(fees), amount: undefined, inPounds: true, always: true });
  }
  if (lines.length === 0) return undefined;
  const always = options.every((option) => option.always);
  const free = always && options.every((option) => option.free);
  const paid = options.every(({ amount }) => amount !== undefined && amount > 0);
  const [only] = options;
  return {
    ...(free ? { free: true } : paid ? { free: false } : {}),
    ...(paid && always && options.length === 1 && only?.inPounds && only.amount !== undefined
      ? { amount: only.amount }
      : {}),
    text: lines.join("; "),
  };
}

function money(amount: number, currency: string | undefined): string {
  const figure = Number.isInteger(amount) ? String(amount) : amount.toFixed(2);
  return currency === undefined ? `£${figure}` : `${figure} ${currency}`;
}
