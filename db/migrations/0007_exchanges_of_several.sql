ALTER TABLE `exchanges` DROP FOREIGN KEY `exchanges_ticket_id_tickets_id_fk`;
--> statement-breakpoint
DROP INDEX `exchanges_by_ticket` ON `exchanges`;--> statement-breakpoint
ALTER TABLE `exchanges` DROP COLUMN `ticket_id`;--> statement-breakpoint
ALTER TABLE `exchanges` DROP COLUMN `from_performance_id`;--> statement-breakpoint
ALTER TABLE `exchanges` DROP COLUMN `from_seat_id`;--> statement-breakpoint
ALTER TABLE `exchanges` DROP COLUMN `to_performance_id`;--> statement-breakpoint
ALTER TABLE `exchanges` DROP COLUMN `to_seat_id`;--> statement-breakpoint
ALTER TABLE `exchanges` DROP COLUMN `price_id`;