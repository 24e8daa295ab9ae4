export { admit } from "./admit.js";
export { dayNumber, isoDate, monthsBetween, weekNumber } from "./calendar.js";
export type { Freshness } from "./freshness.js";
export { comingStatus, freshness, lifeCycle } from "./freshness.js";
export * from "./lists.js";
export type * from "./resource.js";
export { allDatesPast, isOnAt, isRunning, isWhen, nextOf, nextSession } from "./sessions.js";
