import type { Session } from "../../resource/resource.js";
import { inQuotes } from "../quote.js";

/**
 * Sessions as the lines of YAML that stand under `schedule:`, for somebody to paste.
 * @param words the words that are shown, in place of those of a single session
 * @returns several lines, without a line end after the last
 */
export function scheduleLines(sessions: readonly Session[], words: string): string {
  const [only, ...more] = sessions;
  const all = only !== undefined && more.length === 0 ? [{ ...only, text: words }] : [...sessions, { text: words }];
  return ["schedule:", ...all.map(sessionLines)].join("\n");
}

function sessionLines(session: Session): string {
  return Object.entries(session)
    .map(([key, value], at) => `${at === 0 ? "  - " : "    "}${key}: ${written(key, value)}`)
    .join("\n");
}

function written(key: string, value: unknown): string {
  if (Array.isArray(value)) return `[${value.join(", ")}]`;
  return key === "starts" || key === "ends" || key === "text" ? inQuotes(String(value)) : String(value);
}
