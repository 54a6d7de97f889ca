CREATE TABLE `hall_backgrounds` (
	`hall_id` binary(16) NOT NULL,
	`organizer_id` binary(16) NOT NULL,
	`webp` mediumblob NOT NULL,
	`width_px` int NOT NULL,
	`height_px` int NOT NULL,
	`placed` json,
	`saved_at` datetime(3) NOT NULL,
	CONSTRAINT `hall_backgrounds_hall_id` PRIMARY KEY(`hall_id`)
);
--> statement-breakpoint
CREATE TABLE `hall_drafts` (
	`hall_id` binary(16) NOT NULL,
	`organizer_id` binary(16) NOT NULL,
	`revision` int NOT NULL,
	`draft` mediumblob,
	`base_version` int,
	`saved_by` binary(16),
	`saved_at` datetime(3) NOT NULL,
	CONSTRAINT `hall_drafts_hall_id` PRIMARY KEY(`hall_id`)
);
--> statement-breakpoint
ALTER TABLE `hall_backgrounds` ADD CONSTRAINT `hall_backgrounds_hall_id_halls_id_fk` FOREIGN KEY (`hall_id`) REFERENCES `halls`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `hall_backgrounds` ADD CONSTRAINT `hall_backgrounds_organizer_id_organizers_id_fk` FOREIGN KEY (`organizer_id`) REFERENCES `organizers`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `hall_drafts` ADD CONSTRAINT `hall_drafts_hall_id_halls_id_fk` FOREIGN KEY (`hall_id`) REFERENCES `halls`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `hall_drafts` ADD CONSTRAINT `hall_drafts_organizer_id_organizers_id_fk` FOREIGN KEY (`organizer_id`) REFERENCES `organizers`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `hall_drafts` ADD CONSTRAINT `hall_drafts_saved_by_accounts_id_fk` FOREIGN KEY (`saved_by`) REFERENCES `accounts`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `hall_plans` DROP COLUMN `draft`;