import { systemNow } from "#lib/clock.ts";
import { receiveNotification } from "#lib/orders/receive-notification.ts";

/** Where providers send their notifications. The rules are lib/orders'. */
export async function POST(request: Request, { params }: { params: Promise<{ provider: string }> }) {
  const { provider } = await params;
  return receiveNotification(provider, request, systemNow());
}
