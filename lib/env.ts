import { hkdfSync } from "node:crypto";
import { z } from "zod";

/** The only reader of process.env. Read when first asked, so that a build needs no setting. */
const schema = z.object({
  NODE_ENV: z.string().default("development"),
  DATABASE_URL: z.string().url().optional(),
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(16),
  KAMETAY_SECRET: z.string().min(32).optional(),
  PUBLIC_URL: z.string().url().optional(),
  DEMO: z.enum(["0", "1"]).default("0"),
  PORT: z.coerce.number().int().min(1).max(65_535).default(3000),
  TRUSTED_PROXY_HOPS: z.coerce.number().int().min(0).max(5).default(0),
  RESEND_API_KEY: z.string().min(1).optional(),
  RESEND_BASE_URL: z.string().url().optional(),
  RESEND_WEBHOOK_SECRET: z
    .string()
    .regex(/^whsec_/)
    .optional(),
  MAIL_FROM: z.string().default("Kametay <tickets@localhost>"),
  GOOGLE_CLIENT_ID: z.string().min(1).optional(),
  GOOGLE_CLIENT_SECRET: z.string().min(1).optional(),
  /** Another server that speaks Google's OAuth and Calendar v3 under one address; for tests. */
  GOOGLE_CALENDAR_URL: z.string().url().optional(),
  WORKER_SECRET: z.string().min(16).optional(),
  LOG_LEVEL: z.enum(["silent", "error", "warn", "info"]).default("info"),
  MAX_STREAMS: z.coerce.number().int().min(0).max(100_000).default(5_000),
  RUN_WORKER: z.enum(["0", "1"]).default("1"),
  VERCEL: z.string().optional(),
});

export type Env = z.infer<typeof schema> & { isDemo: boolean; isProduction: boolean };

let cached: Env | undefined;

/** The settings, checked. Throws an Error that names each wrong or missing one. */
export function env(): Env {
  if (cached) return cached;
  const present = Object.fromEntries(Object.entries(process.env).filter(([, value]) => value !== ""));
  const parsed = schema.safeParse(present);
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`Settings: ${faults.join("; ")}`);
  }
  const isDemo = parsed.data.DEMO === "1";
  const isProduction = parsed.data.NODE_ENV === "production" && !isDemo;
  if (isProduction) refuseForeignGoogle(parsed.data.GOOGLE_CALENDAR_URL);
  cached = { ...parsed.data, isDemo, isProduction };
  return cached;
}

/** People's keys to their calendars are sent there: in production to Google alone. */
export function refuseForeignGoogle(address: string | undefined): void {
  if (address === undefined) return;
  const { protocol, hostname } = new URL(address);
  if (protocol === "https:" && /(^|\.)googleapis\.com$/.test(hostname)) return;
  throw new Error("Settings: GOOGLE_CALENDAR_URL: not Google's, which production refuses");
}

/** What a production start must have, by name; empty when nothing is missing. */
export function missingSettings(): string[] {
  const settings = env();
  const needed = settings.isProduction
    ? (["DATABASE_URL", "KAMETAY_SECRET", "PUBLIC_URL"] as const)
    : (["DATABASE_URL", "KAMETAY_SECRET"] as const);
  return needed.filter((name) => settings[name] === undefined);
}

/** Purposes are few and named in code, so what was derived once is kept. */
const derived = new Map<string, { secret: string; key: Buffer }>();

/** A key of 32 bytes for one purpose, derived from KAMETAY_SECRET (HKDF, RFC 5869), so that one secret is kept. */
export function secretFor(purpose: string): Buffer {
  const secret = env().KAMETAY_SECRET;
  if (!secret) throw new Error("Settings: KAMETAY_SECRET is missing");
  const known = derived.get(purpose);
  if (known?.secret === secret) return known.key;
  const key = Buffer.from(hkdfSync("sha256", secret, "kametay", purpose, 32));
  derived.set(purpose, { secret, key });
  return key;
}

/**
 * next-auth has no option for its origin: it reads two headers, which our handler writes, but only when this is set; and a
 * NEXTAUTH_URL left in the environment would overrule PUBLIC_URL.
 */
export function letNextAuthUseOurOrigin(): void {
  process.env.AUTH_TRUST_HOST = "1";
  delete process.env.NEXTAUTH_URL;
}
