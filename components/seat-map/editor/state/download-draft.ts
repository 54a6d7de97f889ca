import type { PlanDraft } from "#lib/halls/rules/draft.ts";

/** Gives a person the plan as a file of our own JSON, which "import" takes back. */
export function downloadDraft({ plan }: PlanDraft, name: string): void {
  const address = URL.createObjectURL(
    new Blob([JSON.stringify(plan, null, 1)], { type: "application/json" }),
  );
  const link = document.createElement("a");
  link.href = address;
  link.download = `${name}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
