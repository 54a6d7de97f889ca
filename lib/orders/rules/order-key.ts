const keyForm = /^[A-Za-z0-9_-]{22}$/;

/** The secret of an order's link as an address may carry it (`?key=`); null for anything of another form, also for two of them. */
export function orderKeyFrom(value: unknown): string | null {
  return typeof value === "string" && keyForm.test(value) ? value : null;
}
