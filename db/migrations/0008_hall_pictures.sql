CREATE TABLE `hall_pictures` (
	`hall_id` binary(16) NOT NULL,
	`hash` binary(32) NOT NULL,
	`organizer_id` binary(16) NOT NULL,
	`webp` mediumblob NOT NULL,
	`width_px` int NOT NULL,
	`height_px` int NOT NULL,
	`placed` json,
	`saved_at` datetime(3) NOT NULL,
	CONSTRAINT `hall_pictures_hall_id_hash_pk` PRIMARY KEY(`hall_id`,`hash`)
);
--> statement-breakpoint
ALTER TABLE `hall_pictures` ADD CONSTRAINT `hall_pictures_hall_id_halls_id_fk` FOREIGN KEY (`hall_id`) REFERENCES `halls`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `hall_pictures` ADD CONSTRAINT `hall_pictures_organizer_id_organizers_id_fk` FOREIGN KEY (`organizer_id`) REFERENCES `organizers`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
INSERT INTO `hall_pictures` (`hall_id`, `hash`, `organizer_id`, `webp`, `width_px`, `height_px`, `placed`, `saved_at`)
  SELECT `hall_id`, UNHEX(SHA2(`webp`, 256)), `organizer_id`, `webp`, `width_px`, `height_px`, `placed`, `saved_at` FROM `hall_backgrounds`;