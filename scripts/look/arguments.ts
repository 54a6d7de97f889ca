import { parseArgs } from "node:util";
import { Failure } from "../host/failure.ts";

export const sizes = {
  phone: { width: 390, height: 844 },
  tablet: { width: 820, height: 1180 },
  desktop: { width: 1440, height: 900 },
} as const;
export const themes = ["light", "dark"] as const;

export type Size = keyof typeof sizes;
export type Theme = (typeof themes)[number];
export type Picture = { path: string; size: Size; theme: Theme; file: string };
export type LookOrder = {
  url: string;
  folder: string;
  full: boolean;
  signIn?: { email: string; password: string };
  pictures: Picture[];
};

const usage = [
  "npm run look -- /ru /ru/events",
  "options: --locale kk,ru,en  --sizes phone,tablet,desktop  --theme light,dark  --full",
  "         --url http://localhost:3000  --out .look  --cookie-from-signin email:password",
];

/** Reads the arguments of `npm run look` into the list of pictures to take. */
export function readLookOrder(args: string[], defaultUrl: string): LookOrder {
  const { values, positionals } = readArguments(args);
  if (positionals.length === 0) throw new Failure("Name at least one path.", usage);
  const chosenSizes = choose(values.sizes, Object.keys(sizes) as Size[]);
  const chosenThemes = choose(values.theme, [...themes]);
  const pages = positionals.flatMap((path) => inLocales(path, values.locale?.split(",")));
  const folder = values.out ?? ".look";
  return {
    url: (values.url ?? defaultUrl).replace(/\/$/, ""),
    folder,
    full: values.full ?? false,
    signIn: values["cookie-from-signin"] ? readSignIn(values["cookie-from-signin"]) : undefined,
    pictures: pages.flatMap((path) =>
      chosenSizes.flatMap((size) =>
        chosenThemes.map((theme) => ({
          path,
          size,
          theme,
          file: `${folder}/${nameOf(path)}-${size}-${theme}.png`,
        })),
      ),
    ),
  };
}

function readArguments(args: string[]) {
  const text = { type: "string" } as const;
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        url: text,
        out: text,
        locale: text,
        sizes: text,
        theme: text,
        full: { type: "boolean" },
        "cookie-from-signin": text,
      },
    });
  } catch (error) {
    throw new Failure((error as Error).message, usage);
  }
}

function choose<T extends string>(given: string | undefined, all: T[]): T[] {
  if (given === undefined) return all;
  const names = given.split(",");
  const wrong = names.find((name) => !all.includes(name as T));
  if (wrong !== undefined) throw new Failure(`"${wrong}" is none of ${all.join(", ")}.`, usage);
  return all.filter((name) => names.includes(name));
}

/** The page in each language asked for: the locale is the path's first part. */
function inLocales(path: string, locales: string[] | undefined): string[] {
  const clean = `/${path.replace(/^\/+/, "")}`;
  if (!locales) return [clean];
  const rest = clean.replace(/^\/(kk|ru|en)(?=\/|\?|$)/, "");
  return locales.map((locale) => `/${locale}${rest === "/" ? "" : rest}`);
}

function nameOf(path: string): string {
  return (
    path
      .replace(/^\/+/, "")
      .replaceAll(/[^a-zA-Z0-9_-]+/g, "-")
      .replaceAll(/^-+|-+$/g, "") || "root"
  );
}

function readSignIn(value: string): { email: string; password: string } {
  const at = value.indexOf(":");
  if (at < 1) throw new Failure("--cookie-from-signin takes email:password.", usage);
  return { email: value.slice(0, at), password: value.slice(at + 1) };
}
