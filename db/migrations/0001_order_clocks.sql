ALTER TABLE `orders` ADD `cart_expires_at` datetime(3);--> statement-breakpoint
ALTER TABLE `orders` ADD `grace_given` boolean DEFAULT false NOT NULL;