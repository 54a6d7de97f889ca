import createNextIntlPlugin from "next-intl/plugin";

const withIntl = createNextIntlPlugin("./lib/i18n/request.ts");

/** Headers of every answer; the pages' policy on scripts comes from proxy.ts where a page is made per request. */
const common = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(self), microphone=(), geolocation=(), payment=(self)" },
];

const isDevelopment = process.env.NODE_ENV === "development";

/**
 * The policy of pages that are the same for everyone and therefore static: Next's inline data rules out a nonce there, so they hold
 * nothing personal. Pages made per request have a stricter one, with a nonce, from proxy.ts.
 */
const publicPolicy = [
  "default-src 'self'",
  `script-src 'self' 'unsafe-inline'${isDevelopment ? " 'unsafe-eval'" : ""}`,
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  `connect-src 'self'${isDevelopment ? " ws:" : ""}`,
  "worker-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "form-action 'self'",
].join("; ");
const publicPages = ["", "/events/:path*", "/help", "/privacy"].map((path) => `/:locale(kk|ru|en)${path}`);
const aMonth = "public, max-age=2592000, stale-while-revalidate=86400";

export default withIntl({
  reactCompiler: true,
  poweredByHeader: false,
  // Types are a check of their own (`npm run check`, `npm test`); a start does not wait for them.
  typescript: { ignoreBuildErrors: true },
  expireTime: 30,
  turbopack: {
    resolveAlias: {
      // Client components get their sentences compiled (lib/i18n/compiled-messages.ts): no browser loads a parser for them.
      "use-intl/format-message": {
        browser: "use-intl/format-message/format-only",
        default: "./lib/i18n/format-message.ts",
      },
    },
  },
  serverExternalPackages: ["mysql2", "pdfkit", "bcryptjs", "pino"],
  experimental: {
    isrFlushToDisk: false,
    turbopackChunking: { firstPageLoadPriority: 1, maxMergeChunkSize: 1000000, minChunkSize: 200000 },
  },
  headers: async () => [
    // Scripts and styles only need the first of them: the rest is about pages.
    { source: "/_next/static/:path*", headers: common.slice(0, 1) },
    { source: "/((?!_next/static/).*)", headers: common },
    ...publicPages.map((source) => ({
      source,
      headers: [{ key: "Content-Security-Policy", value: publicPolicy }],
    })),
    {
      // The key of an order in its address must not travel on to what is linked there. Not "no-referrer": with it a form sent
      // without scripts names no origin, and would be taken for another site's.
      source: "/:locale(kk|ru|en)/orders/:code",
      has: [{ type: "query", key: "key" }],
      headers: [{ key: "Referrer-Policy", value: "same-origin" }],
    },
    { source: "/ornament/:file*", headers: [{ key: "Cache-Control", value: aMonth }] },
  ],
});
