let format: Intl.DateTimeFormat | undefined;

/** The time in London as a local date-time: `2026-11-22T10:00`. */
export function nowInLondon(): string {
  // Made once: it takes longer to make than a search.
  format ??= new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/London", dateStyle: "short", timeStyle: "short" });
  return format.format(new Date()).replace(" ", "T");
}
