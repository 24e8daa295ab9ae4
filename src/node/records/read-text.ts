import { readFile, stat } from "node:fs/promises";
import type { Issue } from "../../issue/issue.js";
import { fileIssue } from "./find-files.js";
import { MAX_FILE_BYTES, MAX_JSON_BYTES } from "./limits.js";

/**
 * Reads a file as text, or says why it is not one. The size is looked at before anything is read.
 * @param file a path
 * @returns the text, or an issue
 */
export async function readTextFile(file: string): Promise<{ source: string } | { issue: Issue }> {
  const limit = /\.jsonl?$/i.test(file) ? MAX_JSON_BYTES : MAX_FILE_BYTES;
  try {
    const { size } = await stat(file);
    if (size > limit) {
      const json = limit === MAX_JSON_BYTES;
      const message = `The file has ${size} bytes; ${limit} is the most that is read.`;
      const why = json
        ? "None of it was read. Cut it into several files."
        : "None of it was read. A record has a page or two of words: keep one record in a file, and put pictures and long texts on a web page.";
      return { issue: fileIssue("file-too-long", file, message, why) };
    }
    return textOf(await readFile(file), file);
  } catch {
    const why = "Nothing of it can be shown. See whether it is open in another program, or kept from you.";
    return { issue: fileIssue("file-unreadable", file, "The file could not be opened.", why) };
  }
}

/** Bytes as text: UTF-8, or an issue that says what else they seem to be. */
export function textOf(bytes: Uint8Array, file: string): { source: string } | { issue: Issue } {
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (!utf16 && bytes.subarray(0, 8192).includes(0)) {
    const why = "A record is a text file that ends in .yaml. Save the words as plain text.";
    const message = "This is not a text file. It may be a Word document, a picture or a PDF.";
    return { issue: fileIssue("file-not-text", file, message, why) };
  }
  try {
    if (!utf16)
      return { source: withLineFeeds(new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes)) };
  } catch {
    // Falls through: it is some other encoding.
  }
  return { issue: oldEncoding(bytes, file, utf16) };
}

/** Some Mac programs still end a line with a carriage return alone, which YAML takes for nothing. */
function withLineFeeds(text: string): string {
  return text.replace(/\r(?!\n)/g, "\n");
}

function oldEncoding(bytes: Uint8Array, file: string, utf16: boolean): Issue {
  const name = utf16 ? "UTF-16" : "Windows-1252";
  const why = `Letters such as £, é and ŵ would be shown as "�". In Notepad choose "Save as" and, below, "UTF-8".`;
  const at = utf16 ? 0 : firstBadByte(bytes);
  const before = bytes.subarray(0, at);
  const lineStart = before.lastIndexOf(10) + 1;
  const end = bytes.indexOf(10, at);
  const word = new TextDecoder("windows-1252")
    .decode(bytes.subarray(lineStart, end === -1 ? bytes.length : end))
    .trim()
    .slice(0, 60);
  const message = `The file was saved as ${name}, not as UTF-8${utf16 ? "" : `: "${word}"`}.`;
  const line = before.reduce((lines, byte) => lines + (byte === 10 ? 1 : 0), 1);
  return { ...fileIssue("file-not-utf8", file, message, why), line, column: utf16 ? 1 : at - lineStart + 1 };
}

/** Where UTF-8 stops: the longest beginning that decodes, by halving. */
function firstBadByte(bytes: Uint8Array): number {
  let low = 0;
  let high = bytes.length;
  const decodes = (length: number): boolean => {
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (decodes(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}
