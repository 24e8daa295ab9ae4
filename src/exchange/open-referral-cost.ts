import type { Cost } from "../resource/resource.js";
import type { Reading } from "./open-referral-reading.js";

/**
 * What a service costs, from its cost options and the older field `fees`. It is free, or paid, only where every
 * option says so; the words are kept in any case, with the dates they hold.
 */
export function costOf(service: Reading): Cost | undefined {
  const lines: string[] = [];
  const amounts: number[] = [];
  for (const option of service.list("cost_options")) {
    const amount = option.number("amount");
    const currency = option.line("currency");
    const from = option.date("valid_from");
    const until = option.date("valid_to");
    const about = [option.line("amount_description"), option.line("option")].filter((each) => each !== undefined);
    if (amount !== undefined) amounts.push(amount);
    const pounds = amount === undefined || amount < 0 ? undefined : amount === 0 ? "free" : money(amount, currency);
    const dates = [from === undefined ? "" : `from ${from}`, until === undefined ? "" : `until ${until}`].filter(
      (each) => each !== "",
    );
    const line = [pounds, ...about].filter((each) => each !== undefined).join(", ");
    if (line !== "") lines.push(dates.length === 0 ? line : `${line} (${dates.join(" ")})`);
  }
  const fees = service.line("fees");
  if (fees !== undefined) lines.push(fees);
  if (lines.length === 0) return undefined;
  const saysFree =
    amounts.length === 0 &&
    lines.length === 1 &&
    /^(?:free|free of charge|no charge|none|£0(?:\.00)?)\.?$/i.test(lines[0] ?? "");
  const allFree = amounts.length > 0 && amounts.every((each) => each === 0) && fees === undefined;
  const paid = amounts.length > 0 && amounts.every((each) => each > 0);
  return {
    ...(saysFree || allFree ? { free: true } : paid ? { free: false } : {}),
    ...(paid && amounts.length === 1 ? { amount: amounts[0] as number } : {}),
    text: lines.join("; "),
  };
}

function money(amount: number, currency: string | undefined): string {
  const figure = Number.isInteger(amount) ? String(amount) : amount.toFixed(2);
  return currency === undefined || currency.toUpperCase() === "GBP" ? `£${figure}` : `${figure} ${currency}`;
}
