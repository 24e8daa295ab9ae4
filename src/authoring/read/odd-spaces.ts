import type { Reading } from "./reading.js";

/** A space that only looks like one: from Word, a web page or a phone keyboard. */
function isOdd(code: number): boolean {
  return code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x205f || code === 0x3000;
}

/**
 * Puts plain spaces where odd ones stand at the start of a line or right after a key's colon or a dash. YAML
 * would take them as part of the key. Nothing else changes, and no other character moves.
 * @param reading notes an issue for each line, at its first odd space
 * @returns the text with plain spaces
 */
export function straightenSpaces(reading: Reading): string {
  const { source, lines } = reading;
  if (!/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/.test(source)) return source;
  let text = "";
  let done = 0;
  for (let line = 1; line <= lines.count; line++) {
    const start = lines.start(line);
    const written = lines.text(line);
    const places = oddPlaces(written);
    const first = places[0];
    if (first === undefined) continue;
    for (const place of places) {
      text += `${source.slice(done, start + place)} `;
      done = start + place + 1;
      reading.edits.push({ from: start + place, to: start + place + 1, text: " " });
    }
    reading.report("odd-space", start + first, [], {
      message: "This line has a space in it that only looks like one. It often comes from Word or a web page.",
      why: "YAML takes it as a letter, so the field would not be found, and people would not see it.",
      paste: [...written]
        .map((sign) => (isOdd(sign.charCodeAt(0)) ? " " : sign))
        .join("")
        .trimEnd(),
      fixable: true,
    });
  }
  return text + source.slice(done);
}

function oddPlaces(written: string): number[] {
  const places: number[] = [];
  let at = 0;
  const skipSpaces = (): void => {
    while (at < written.length && (written[at] === " " || isOdd(written.charCodeAt(at)))) {
      if (isOdd(written.charCodeAt(at))) places.push(at);
      at++;
    }
  };
  skipSpaces();
  if (written[at] === "-" && (written[at + 1] === " " || isOdd(written.charCodeAt(at + 1)))) {
    at++;
    skipSpaces();
  }
  const key = /^[A-Za-z_][A-Za-z0-9_-]{0,60}:/.exec(written.slice(at, at + 62))?.[0];
  if (key !== undefined) {
    at += key.length;
    skipSpaces();
  }
  return places;
}
