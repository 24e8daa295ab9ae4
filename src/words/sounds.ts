/**
 * A word as it sounds, roughly, so that words spelt by ear meet: "nite" and "night", "fone" and "phone", "cryin" and
 * "crying", "drest" and "dressed". Our own rules, made for British speech and text messages; all vowels are one, so a
 * key stands for several words and is only a hint.
 * @param word a folded word
 */
export function soundKey(word: string): string {
  const heard = word
    .replace(/^(?:kn|gn|pn)/, "n")
    .replace(/^wr/, "r")
    .replace(/^wh/, "w")
    .replace(/ph/g, "f")
    .replace(/igh/g, "i")
    .replace(/gh(?=t|$)/g, "")
    .replace(/tch/g, "ch")
    .replace(/(?:tion|sion|shun)/g, "shn")
    .replace(/[sx]?c(?=[eiy])/g, "s")
    .replace(/ck|q|c(?!h)/g, "k")
    .replace(/dge|j/g, "g")
    .replace(/ing$/, "in")
    .replace(/(?:ed|t)$/, "t")
    .replace(/er$|a$|re$/, "a")
    .replace(/z/g, "s")
    .replace(/th/g, "f")
    .replace(/v/g, "f");
  return heard
    .replace(/(?<=[^aeiouy])e(?=s?$)/, "")
    .replace(/[aeiouy]+[wh]?/g, "a")
    .replace(/(.)\1+/g, "$1");
}
