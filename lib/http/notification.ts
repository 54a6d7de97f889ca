import { systemNow } from "#lib/clock.ts";
import { receiveNotification } from "#lib/orders/receive-notification.ts";
import { pathOf } from "./hot.ts";

const form = /^\/api\/payments\/([\w-]+)$/;

/**
 * A payment provider's notification, answered without Next: when a sale opens they come as fast as the holds did. What a provider
 * sends without telling its length is left to Next's route, which counts while it reads. Null: not one of them.
 */
export function handleNotification(request: Request): Promise<Response> | null {
  const found = request.method === "POST" ? form.exec(pathOf(request.url)) : null;
  if (!found || request.headers.get("content-length") === null) return null;
  return receiveNotification(found[1] ?? "", request, systemNow());
}
