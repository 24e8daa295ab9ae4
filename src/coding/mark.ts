/**
 * Seven signs that stand for a text: FNV-1a with 32 bits (Fowler, Noll, Vo). Two texts in a table of thousands hardly
 * ever share one; who must tell them apart all the same looks whether one is taken.
 */
export function markOf(text: string): string {
  let mark = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) mark = Math.imul(mark ^ text.charCodeAt(at), 0x01000193);
  return (mark >>> 0).toString(36).padStart(7, "0");
}
