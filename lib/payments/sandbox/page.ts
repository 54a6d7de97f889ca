import { eq, sql } from "drizzle-orm";
import { database } from "#db/client.ts";
import { orders } from "#db/schema/orders.ts";
import { organizers } from "#db/schema/organizers.ts";
import { payments } from "#db/schema/payments.ts";
import { DomainError } from "#lib/errors.ts";
import type { LocalizedText } from "#lib/i18n/localized.ts";
import { derivedId } from "#lib/ids.ts";
import type { Currency } from "#lib/money.ts";
import { paths } from "#lib/paths.ts";
import { sandboxReference } from "./adapter.ts";
import { requireSandbox } from "./allowed.ts";
import { deliver } from "./deliver.ts";
import type { NotificationBody } from "./notification.ts";
import { decideOnce, readRecord, type SandboxDecision } from "./record.ts";

/** What the sandbox's page shows. `decision` is set once a button was pressed or the time was over. */
export type SandboxPage = {
  paymentId: string;
  orderCode: string;
  organizerSlug: string;
  purpose: "order" | "exchange";
  seller: LocalizedText;
  amountTiyn: number;
  currency: Currency;
  expiresAt: Date;
  decision: SandboxDecision | null;
};

/** The payment of a page, or null when there is none. Refuses in production: SANDBOX_REFUSED. */
export async function readSandboxPage(paymentId: string): Promise<SandboxPage | null> {
  requireSandbox();
  const [row] = await database()
    .select({
      provider: payments.provider,
      paymentId: payments.id,
      orderCode: orders.code,
      organizerSlug: organizers.slug,
      purpose: payments.purpose,
      seller: organizers.name,
      amountTiyn: payments.amountTiyn,
      currency: payments.currency,
      expiresAt: payments.expiresAt,
      isOver: sql<number>`${payments.expiresAt} <= NOW(3)`,
    })
    .from(payments)
    .innerJoin(orders, eq(orders.id, payments.orderId))
    .innerJoin(organizers, eq(organizers.id, payments.organizerId))
    .where(eq(payments.id, paymentId));
  if (row?.provider !== "sandbox") return null;
  const { provider: _, isOver, ...page } = row;
  const decision = (await readRecord(paymentId))?.decision ?? (Number(isOver) ? "expired" : null);
  return { ...page, decision };
}

export type SandboxPress = "succeeded" | "declined" | "left";

/**
 * Presses one of the page's buttons: decides the payment at the sandbox once, tells the shop at `origin` by a signed POST to its
 * public address, and answers where the browser goes. When the shop cannot be told now, its sweep asks later.
 * Refuses: SANDBOX_REFUSED, NOT_FOUND, PAYMENT_EXPIRED.
 */
export async function pressSandboxButton(
  paymentId: string,
  press: SandboxPress,
  origin: string,
): Promise<
  Pick<SandboxPage, "orderCode" | "organizerSlug" | "purpose"> & {
    decision: SandboxPress;
    isDelivered: boolean;
  }
> {
  const page = await readSandboxPage(paymentId);
  if (!page) throw new DomainError("NOT_FOUND");
  const decision = await decideOnce(paymentId, press);
  if (decision === null || decision === "expired") throw new DomainError("PAYMENT_EXPIRED");
  const body = JSON.stringify({
    event: derivedId("sandbox event", paymentId, decision),
    payment: paymentId,
    order: page.orderCode,
    reference: sandboxReference(paymentId),
    status: decision,
    amount: page.amountTiyn,
    currency: page.currency,
  } satisfies NotificationBody);
  const isDelivered = await deliver(new URL(paths.paymentCallback("sandbox"), origin), body);
  const { orderCode, organizerSlug, purpose } = page;
  return { decision, orderCode, organizerSlug, purpose, isDelivered };
}
