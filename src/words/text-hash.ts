/** 32 bits that stand for a text and change with any one character: FNV-1a (Fowler, Noll, Vo), the same on every machine. */
export function textHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

/**
 * Seven signs that stand for a text. Two texts in a table of thousands hardly ever share one; who must tell them apart
 * all the same looks whether one is taken.
 */
export function markOf(text: string): string {
  return (textHash(text) >>> 0).toString(36).padStart(7, "0");
}
