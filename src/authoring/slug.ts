/** Small letters, digits and hyphens: `Breathe Easy, Heeley` is `breathe-easy-heeley`. */
export function slugOf(text: string): string {
  return (
    text
      .slice(0, 200)
      .normalize("NFD")
      .toLowerCase()
      // Apostrophes and the accents that NFD has parted from their letters.
      .replace(/['\u2019]|\p{M}/gu, "")
      .split(/[^a-z0-9]/)
      .filter((word) => word !== "")
      .join("-")
      .slice(0, 60)
  );
}
