const SENSITIVE: ReadonlySet<string> = new Set(["domestic-abuse", "sexual-violence", "modern-slavery"]);

/** Whether a need is one whose pages offer a quick way out and keep titles neutral. */
export function isSensitive(need: string): boolean {
  return SENSITIVE.has(need);
}
