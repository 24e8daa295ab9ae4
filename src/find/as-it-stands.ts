import type { Resource } from "../resource/resource.js";
import { edits, editsAllowed, stem, tokens } from "../words/index.js";

/**
 * The word of a record that a typed word was found by: a slip is put right before records are looked through, and what the
 * record says is what stands there.
 * @param word folded, as typed
 * @returns the typed word where the record has it in some form, or where nothing in it is near
 */
export function asItStands(word: string, resource: Resource): string {
  const { name, other_names: others = [], organisation, summary = "", description = "", who_for: who } = resource;
  const texts = [name, ...others, organisation.name, summary, description, who?.text ?? ""];
  const typed = stem(word);
  let least = editsAllowed(word) + 1;
  let near = word;
  for (const { word: own } of texts.flatMap((text) => tokens(text))) {
    const root = stem(own);
    if (root === typed) return word;
    const changes = edits(typed, root, least);
    if (changes < least) [least, near] = [changes, own];
  }
  return near;
}
