import { drainAfter } from "#app/drain-after.ts";
import { systemNow } from "#lib/clock.ts";
import { receiveNotification } from "#lib/orders/receive-notification.ts";

/** Where providers send their notifications. The rules are lib/orders'; the mail of a paid order leaves after the answer. */
export async function POST(request: Request, { params }: { params: Promise<{ provider: string }> }) {
  const { provider } = await params;
  const answer = await receiveNotification(provider, request, systemNow());
  if (answer.ok) drainAfter();
  return answer;
}
