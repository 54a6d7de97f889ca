import { readFileSync } from "node:fs";
import { join } from "node:path";

export type Weight = "regular" | "semibold" | "bold";

// Written out whole, so that a bundler that traces files sees each of them.
const files: Record<Weight, () => string> = {
  regular: () => join(process.cwd(), "node_modules/@expo-google-fonts/onest/400Regular/Onest_400Regular.ttf"),
  semibold: () =>
    join(process.cwd(), "node_modules/@expo-google-fonts/onest/600SemiBold/Onest_600SemiBold.ttf"),
  bold: () => join(process.cwd(), "node_modules/@expo-google-fonts/onest/700Bold/Onest_700Bold.ttf"),
};

const read = new Map<Weight, Buffer>();

/** Onest as a whole TrueType file: web fonts are split, and the letters of Kazakh and ₸ lie in different parts. */
export function fontFile(weight: Weight): Buffer {
  const known = read.get(weight);
  if (known) return known;
  const bytes = readFileSync(files[weight]());
  read.set(weight, bytes);
  return bytes;
}
