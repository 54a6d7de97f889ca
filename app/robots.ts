import type { MetadataRoute } from "next";
import { mailOrigin } from "#lib/access/public-origin.ts";

/** Asked for when it is asked for: the build does not know the shop's address. */
export const dynamic = "force-dynamic";

/** Search engines are shown what is on; carts, orders and rooms are nobody's reading. */
export default function robots(): MetadataRoute.Robots {
  const personal = [
    "cart",
    "checkout",
    "orders",
    "sandbox",
    "tickets",
    "admin",
    "door",
    "mailbox",
    "profile",
  ];
  return {
    rules: {
      userAgent: "*",
      allow: ["/", "/api/posters/"],
      disallow: ["/api/", ...personal.map((page) => `/*/${page}`)],
    },
    sitemap: `${mailOrigin()}/sitemap.xml`,
  };
}
