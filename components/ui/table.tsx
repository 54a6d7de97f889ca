// biome-ignore-all lint/a11y/noRedundantRoles: a table laid out as cards loses its roles in some browsers
import type { ReactNode } from "react";
import { classes } from "#components/ui/classes.ts";

export type Column<Row> = {
  key: string;
  label: string;
  cell: (row: Row) => ReactNode;
  /** Figures stand to the right, one under the other. */
  numeric?: boolean;
  /** The cell that names the row; on a phone it heads the row's card. */
  heading?: boolean;
};

type Props<Row> = {
  caption: string;
  hideCaption?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** Sums and the like, one cell per column. */
  footer?: readonly ReactNode[];
};

/**
 * Reads like a ledger: hairlines, figures in columns. On a phone each row is a card with the column's name before each value.
 */
export function Table<Row>({ caption, hideCaption, columns, rows, rowKey, footer }: Props<Row>) {
  return (
    <table role="table" className="w-full border-collapse text-start max-md:block">
      <caption className={hideCaption ? "sr-only" : "pb-2 text-start font-semibold max-md:block"}>
        {caption}
      </caption>
      <thead role="rowgroup" className="max-md:sr-only">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.key}
              role="columnheader"
              scope="col"
              className={classes(
                "border-b border-control px-3 py-2 text-sm font-medium text-muted first:ps-0 last:pe-0",
                column.numeric ? "text-end" : "text-start",
              )}
            >
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" className="max-md:grid max-md:gap-3">
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            role="row"
            className="border-b border-line max-md:grid max-md:gap-1 max-md:rounded-card max-md:border max-md:bg-surface max-md:p-3 md:hover:bg-sunken"
          >
            {columns.map((column) => (
              <Cell key={column.key} column={column}>
                {column.cell(row)}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
      {footer && (
        <tfoot role="rowgroup" className="max-md:mt-3 max-md:block">
          <tr role="row" className="font-semibold max-md:grid max-md:gap-1 max-md:p-3">
            {columns.map((column, index) => (
              <Cell key={column.key} column={{ ...column, heading: false }}>
                {footer[index]}
              </Cell>
            ))}
          </tr>
        </tfoot>
      )}
    </table>
  );
}

function Cell<Row>({ column, children }: { column: Column<Row>; children: ReactNode }) {
  const place = "px-3 py-2 first:ps-0 last:pe-0 max-md:p-0 text-start font-normal";
  if (column.heading) {
    return (
      <th role="rowheader" scope="row" className={classes(place, "font-medium max-md:text-lg")}>
        {children}
      </th>
    );
  }
  return (
    <td
      role="cell"
      data-label={column.label}
      className={classes(
        place,
        column.numeric && "tabular md:text-end",
        "max-md:flex max-md:justify-between max-md:gap-3 max-md:before:text-muted max-md:before:content-[attr(data-label)]",
        (children === null || children === undefined || children === "") && "max-md:hidden",
      )}
    >
      {children}
    </td>
  );
}
