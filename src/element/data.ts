/** The list of support that the host's module holds. */
export interface Data {
  resources: readonly unknown[];
  /** ISO date on which the list was made. */
  made?: string;
}

/** Thrown when the host's module is not there or holds no list. The host's console is told; the person sees the help lines. */
export class DataError extends Error {
  readonly code: "data-missing" | "data-not-a-list";
  constructor(code: DataError["code"], message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * Loads the host's data module: `resources` (and `made`) by name, or a default export of a list or of both.
 * A module needs no permission to connect, so the page's policy can stay closed.
 * @param source its address, read against the page's own
 */
export async function loadData(source: string, base: string): Promise<Data> {
  let loaded: Record<string, unknown>;
  try {
    // No bundler may look for the module: it stands on the host's site.
    const { href } = new URL(source, base);
    loaded = (await import(/* webpackIgnore: true */ /* @vite-ignore */ href)) as Record<string, unknown>;
  } catch {
    throw new DataError(
      "data-missing",
      `support-finder: the module of data-src ("${source}") could not be loaded. Check its address and the policy's script-src.`,
    );
  }
  const found = asData(loaded) ?? asData(loaded.default);
  if (found === undefined)
    throw new DataError(
      "data-not-a-list",
      `support-finder: the module of data-src ("${source}") must export a list of records called "resources".`,
    );
  return found;
}

function asData(value: unknown): Data | undefined {
  if (Array.isArray(value)) return { resources: value };
  if (typeof value !== "object" || value === null) return undefined;
  const { resources, made } = value as { resources?: unknown; made?: unknown };
  if (!Array.isArray(resources)) return undefined;
  return { resources, ...(typeof made === "string" ? { made } : {}) };
}
