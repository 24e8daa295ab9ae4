import type { Session } from "../resource/resource.js";
export interface ScheduleReading {
  label: string;
  line: string;
  sessions: Session[];
}
export type ScheduleParse = { sessions: Session[] } | { readings: ScheduleReading[] } | { problem: string };
export function parseSchedule(text: string): ScheduleParse {
  return { problem: `not yet: ${text.length}` };
}
