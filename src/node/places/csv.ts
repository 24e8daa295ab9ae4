/** Reads one line of comma-separated values with optional double quotes, as the official downloads write them. */
export function splitRow(line: string): string[] {
  if (!line.includes('"')) return line.split(",");
  const cells: string[] = [];
  let cell = "";
  let quoted = false;
  for (let at = 0; at < line.length; at++) {
    const character = line.charAt(at);
    if (quoted) {
      if (character !== '"') cell += character;
      else if (line.charAt(at + 1) === '"') {
        cell += '"';
        at++;
      } else quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === ",") {
      cells.push(cell);
      cell = "";
    } else cell += character;
  }
  cells.push(cell);
  return cells;
}

/** The rows of a CSV text with a header line, as objects keyed by the header's names. */
export function* keyedRows(text: string): Generator<Record<string, string>> {
  let header: string[] | undefined;
  for (const line of text.replace(/^\ufeff/, "").split(/\r?\n/)) {
    if (line === "") continue;
    const cells = splitRow(line);
    if (header === undefined) {
      header = cells;
      continue;
    }
    const row: Record<string, string> = {};
    header.forEach((name, index) => {
      row[name] = cells[index] ?? "";
    });
    yield row;
  }
}
