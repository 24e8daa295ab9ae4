/**
 * Today's date in London, where the records are. Only the faces of the library call it, and once.
 * @returns ISO date
 */
export function todayInLondon(): string {
  return new Intl.DateTimeFormat("en-CA", {
    timeZone: "Europe/London",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  }).format(new Date());
}
