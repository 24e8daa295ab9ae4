import type { Cost } from "../resource/resource.js";
import type { Reading } from "./open-referral-reading.js";

/** Words that say no more than that it is free. Without a sum beside them, only these do. */
const FREE =
  /^(?:(?:it|this service|the service|there) is )?(?:an? )?(?:free|free of charge|free service|free entry|no charge|no cost|no fee|none|£?0(?:\.00)?)(?: (?:to|for) (?:all|anyone|everyone|everybody|attend|join|use|(?:use )?this service|use the service))*[.!]?$/i;
/** Words beside a sum of 0 by which it is free only for some people, only sometimes, or for a gift. */
const LIMITED =
  /[1-9£%]|\b(?:firsts?|after(?:wards)?|then|until|trial|taster|initial|introductory|under|over|above|below|ages?|aged|members?|membership|residents?|students?|carers?|concessions?|concessionary|unwaged|benefits|credit|eligible|eligibility|referred|referral|if|when|where|unless|except|excluding|only|some|most|may|might|depending|depends|plus|but|not|deposit|donations?|contributions?|charges?|fees?|cost|costs|pay|payable|means[- ]tested|subject)\b/i;
/** What these words stand in when they say that nothing is to be paid, or who may come: everybody. */
const UNLIMITED =
  /\b(?:no|without|free of|zero) (?:membership )?(?:charges?|fees?|costs?|donations?|contributions?|deposit)\b|\b(?:all|any) ages\b|\bnothing to pay\b|\bno membership (?:needed|required)\b/gi;
const POUNDS = /^(?:GBP|£|pounds?(?: sterling)?)$/i;

/**
 * What a service costs, from its cost options and the older field `fees`. It is free, or paid, only where every option
 * says so, from today on and every time; the words are kept in any case, with the dates they hold.
 * @param today a price that began before, and has no end, holds always
 */
export function costOf(service: Reading, today: string | undefined): Cost | undefined {
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
    const free =
      amount === undefined
        ? about.every((words) => FREE.test(words))
        : amount === 0 && about.every((words) => FREE.test(words) || !LIMITED.test(words.replace(UNLIMITED, "")));
    return [
      {
        free,
        amount,
        inPounds,
        always: until === undefined && (from === undefined || (today !== undefined && from <= today)),
      },
    ];
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
