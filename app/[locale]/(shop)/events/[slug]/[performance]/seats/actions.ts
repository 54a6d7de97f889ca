"use server";

import { holdFromForm } from "#app/hold-form.ts";

/** The list's form on this page; `page` says where a refusal goes back to, and is checked there like any field. */
export async function holdOnPage(page: { locale: string; back: string }, form: FormData): Promise<void> {
  form.set("locale", String(page.locale));
  form.set("back", String(page.back));
  await holdFromForm(form);
}
