import createNextIntlPlugin from "next-intl/plugin";

const withIntl = createNextIntlPlugin("./lib/i18n/request.ts");

/** Headers of every answer; the pages' policy on scripts comes from proxy.ts where a page is made per request. */
const common = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "Permissions-Policy", value: "camera=(self), microphone=(), geolocation=(), payment=(self)" },
];

export default withIntl({
  reactCompiler: true,
  poweredByHeader: false,
  // Types are a check of their own (`npm run check`, `npm test`); a start does not wait for them.
  typescript: { ignoreBuildErrors: true },
  expireTime: 30,
  serverExternalPackages: ["mysql2", "pdfkit", "bcryptjs", "pino"],
  experimental: { isrFlushToDisk: false },
  headers: async () => [{ source: "/:path*", headers: common }],
});
