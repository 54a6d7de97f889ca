import { z } from "zod";

/** What the sandbox posts to us, as JSON. */
export const notificationBody = z.object({
  event: z.string().min(1).max(120),
  payment: z.uuid(),
  order: z.string().min(1).max(12),
  reference: z.string().min(1).max(100),
  status: z.enum(["succeeded", "declined", "left"]),
  amount: z.number().int().min(0),
  currency: z.string().length(3),
});

export type NotificationBody = z.infer<typeof notificationBody>;
