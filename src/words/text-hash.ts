/** 32 bits that stand for a text and change with any one character: FNV-1a (Fowler, Noll, Vo), the same on every machine. */
export function textHash(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}
