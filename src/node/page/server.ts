import { readdir, readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import { extname, join, relative, sep } from "node:path";

/** A page that is being served on this computer. */
export interface Served {
  /** `http://127.0.0.1:PORT/`. */
  url: string;
  close(): Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

/**
 * What the page may do: run and be styled by its own files, show its own pictures. It may connect to nothing, be
 * put in no frame but its own, send no form, and turn no text into code.
 */
const CONTENT_POLICY: string = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "frame-src 'self'",
  "frame-ancestors 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
].join("; ");

const HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy": CONTENT_POLICY,
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
  "cache-control": "no-store",
  "permissions-policy": "geolocation=(), camera=(), microphone=()",
  "cross-origin-opener-policy": "same-origin",
};

/**
 * Serves a folder of page files on 127.0.0.1. Every file is read once, before the first request, so that a request
 * can only ever name a file that is known; the path asked for never reaches the disk. Nothing is logged.
 * @param folder the built page
 * @param made files made in memory, by path; they go before files of the folder
 * @param port 0 for any free one
 */
export async function servePage(folder: string, made: ReadonlyMap<string, string>, port = 0): Promise<Served> {
  const files = new Map<string, { type: string; body: Buffer }>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const type = TYPES[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const full = join(entry.parentPath, entry.name);
    files.set(`/${relative(folder, full).split(sep).join("/")}`, { type, body: await readFile(full) });
  }
  for (const [path, text] of made)
    files.set(path, { type: TYPES[extname(path)] ?? "text/plain", body: Buffer.from(text) });

  const server = createServer((request, response) => {
    const path = (request.url ?? "/").split(/[?#]/, 1)[0] ?? "/";
    const file = files.get(path.endsWith("/") ? `${path}index.html` : path);
    const allowed = request.method === "GET" || request.method === "HEAD";
    if (file === undefined || !allowed) {
      response.writeHead(allowed ? 404 : 405, { ...HEADERS, "content-type": "text/plain; charset=utf-8" });
      response.end(allowed ? "There is no such page here.\n" : "Only GET is answered here.\n");
      return;
    }
    response.writeHead(200, { ...HEADERS, "content-type": file.type, "content-length": file.body.length });
    response.end(request.method === "HEAD" ? undefined : file.body);
  });
  await listening(server, port);
  const address = server.address();
  const at = typeof address === "object" && address !== null ? address.port : port;
  return {
    url: `http://127.0.0.1:${at}/`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((done, failed) => {
    server.once("error", failed);
    server.listen(port, "127.0.0.1", done);
  });
}
