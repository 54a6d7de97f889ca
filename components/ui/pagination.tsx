import { ChevronLeft, ChevronRight } from "lucide-react";
import Link from "next/link";
import { classes } from "#components/ui/classes.ts";
import { pagesShown } from "#components/ui/pages-shown.ts";

type Props = {
  page: number;
  pages: number;
  hrefOf: (page: number) => string;
  labels: { pages: string; previous: string; next: string; page: (page: number) => string };
};

const place = "inline-grid min-h-11 min-w-11 place-items-center rounded-control px-2 font-medium";

/** Pages of a list, as links: first, last and the neighbours. Nothing when there is one page. */
export function Pagination({ page, pages, hrefOf, labels }: Props) {
  if (pages <= 1) return null;
  return (
    <nav aria-label={labels.pages}>
      <ul className="flex flex-wrap items-center gap-1">
        <li>
          {page > 1 && (
            <Link
              href={hrefOf(page - 1)}
              rel="prev"
              aria-label={labels.previous}
              className={classes(place, "hover:bg-sunken")}
            >
              <ChevronLeft aria-hidden className="size-5" />
            </Link>
          )}
        </li>
        {pagesShown(page, pages).map((shown, index, all) => (
          <li key={shown} className="flex items-center gap-1">
            {index > 0 && shown - all[index - 1]! > 1 && <span className="px-1 text-muted">…</span>}
            <Link
              href={hrefOf(shown)}
              aria-label={labels.page(shown)}
              aria-current={shown === page ? "page" : undefined}
              className={classes(
                place,
                "tabular",
                shown === page ? "bg-brand text-on-brand" : "hover:bg-sunken",
              )}
            >
              {shown}
            </Link>
          </li>
        ))}
        <li>
          {page < pages && (
            <Link
              href={hrefOf(page + 1)}
              rel="next"
              aria-label={labels.next}
              className={classes(place, "hover:bg-sunken")}
            >
              <ChevronRight aria-hidden className="size-5" />
            </Link>
          )}
        </li>
      </ul>
    </nav>
  );
}
