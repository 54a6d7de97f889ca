import { notFound } from "next/navigation";

/** Made per request, so that made-up addresses do not push real pages out of the cache. */
export const dynamic = "force-dynamic";

/** Any address below a language that no page answers: 404 in that language. */
export default function UnknownPage(): never {
  notFound();
}
