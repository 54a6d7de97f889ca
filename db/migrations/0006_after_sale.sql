CREATE TABLE `calendar_connections` (
	`account_id` binary(16) NOT NULL,
	`connection_id` binary(16) NOT NULL,
	`google_email` varchar(254),
	`calendar_id` varchar(200),
	`mode` varchar(12) NOT NULL,
	`state` varchar(12) NOT NULL,
	`last_error` varchar(40),
	`scopes` varchar(500) NOT NULL,
	`sealed_refresh_token` text NOT NULL,
	`sealed_access_token` text,
	`access_expires_at` datetime(3),
	`told_at` datetime(3),
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `calendar_connections_account_id` PRIMARY KEY(`account_id`)
);
--> statement-breakpoint
CREATE TABLE `calendar_entries` (
	`account_id` binary(16) NOT NULL,
	`ticket_id` binary(16) NOT NULL,
	`google_event_id` varchar(100) NOT NULL,
	`state` varchar(12) NOT NULL,
	`sequence` int NOT NULL DEFAULT -1,
	`last_error` varchar(40),
	`written_at` datetime(3),
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `calendar_entries_account_id_ticket_id_pk` PRIMARY KEY(`account_id`,`ticket_id`)
);
--> statement-breakpoint
CREATE TABLE `calendar_feeds` (
	`account_id` binary(16) NOT NULL,
	`revision` int NOT NULL DEFAULT 1,
	`token_hash` binary(32) NOT NULL,
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `calendar_feeds_account_id` PRIMARY KEY(`account_id`),
	CONSTRAINT `calendar_feeds_token_hash_unique` UNIQUE(`token_hash`)
);
--> statement-breakpoint
CREATE TABLE `cancellation_lines` (
	`ticket_id` binary(16) NOT NULL,
	`cancellation_id` binary(16) NOT NULL,
	`organizer_id` binary(16) NOT NULL,
	`worth_tiyn` int NOT NULL,
	`back_tiyn` int NOT NULL,
	`kept_tiyn` int NOT NULL,
	CONSTRAINT `cancellation_lines_ticket_id` PRIMARY KEY(`ticket_id`)
);
--> statement-breakpoint
CREATE TABLE `cancellations` (
	`id` binary(16) NOT NULL,
	`organizer_id` binary(16) NOT NULL,
	`order_id` binary(16) NOT NULL,
	`request_key` binary(16) NOT NULL,
	`reason` varchar(20) NOT NULL,
	`actor_account_id` binary(16),
	`back_tiyn` int NOT NULL,
	`kept_tiyn` int NOT NULL,
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `cancellations_id` PRIMARY KEY(`id`),
	CONSTRAINT `cancellations_by_key` UNIQUE(`request_key`)
);
--> statement-breakpoint
CREATE TABLE `exchange_lines` (
	`id` binary(16) NOT NULL,
	`organizer_id` binary(16) NOT NULL,
	`exchange_id` binary(16) NOT NULL,
	`ticket_id` binary(16) NOT NULL,
	`ticket_revision` int NOT NULL,
	`from_performance_id` binary(16) NOT NULL,
	`from_seat_id` int unsigned NOT NULL,
	`from_total_tiyn` int NOT NULL,
	`to_performance_id` binary(16) NOT NULL,
	`to_seat_id` int unsigned NOT NULL,
	`rate_id` binary(16) NOT NULL,
	`price_id` binary(16) NOT NULL,
	`labels` json NOT NULL,
	`price_tiyn` int NOT NULL,
	`fee_tiyn` int NOT NULL,
	`discount_tiyn` int NOT NULL,
	`total_tiyn` int NOT NULL,
	`vat_basis_points` int NOT NULL,
	`vat_tiyn` int NOT NULL,
	CONSTRAINT `exchange_lines_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `mail_events` (
	`id` varchar(100) NOT NULL,
	`type` varchar(60) NOT NULL,
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `mail_events_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `mail_stops` (
	`email` varchar(254) NOT NULL,
	`scope` varchar(20) NOT NULL,
	`reason` varchar(16) NOT NULL,
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `mail_stops_email_scope_pk` PRIMARY KEY(`email`,`scope`)
);
--> statement-breakpoint
CREATE TABLE `ticket_payments` (
	`id` binary(16) NOT NULL,
	`organizer_id` binary(16) NOT NULL,
	`ticket_id` binary(16) NOT NULL,
	`payment_id` binary(16) NOT NULL,
	`amount_tiyn` int NOT NULL,
	`reason` varchar(12) NOT NULL,
	`refund_id` binary(16),
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `ticket_payments_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `transfers` (
	`id` binary(16) NOT NULL,
	`organizer_id` binary(16) NOT NULL,
	`ticket_id` binary(16) NOT NULL,
	`state` varchar(12) NOT NULL,
	`from_name` varchar(200) NOT NULL,
	`from_email` varchar(254) NOT NULL,
	`from_account_id` binary(16),
	`to_email` varchar(254),
	`to_name` varchar(200),
	`to_account_id` binary(16),
	`locale` varchar(2) NOT NULL,
	`token_hash` binary(32) NOT NULL,
	`expires_at` datetime(3) NOT NULL,
	`ended_at` datetime(3),
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	`open_ticket_id` binary(16) GENERATED ALWAYS AS ((CASE WHEN state = 'offered' THEN ticket_id ELSE NULL END)) STORED,
	CONSTRAINT `transfers_id` PRIMARY KEY(`id`),
	CONSTRAINT `transfers_token_hash_unique` UNIQUE(`token_hash`),
	CONSTRAINT `transfers_open` UNIQUE(`open_ticket_id`)
);
--> statement-breakpoint
CREATE TABLE `waiting_entries` (
	`id` binary(16) NOT NULL,
	`organizer_id` binary(16) NOT NULL,
	`performance_id` binary(16) NOT NULL,
	`category_id` binary(16),
	`rate_id` binary(16) NOT NULL,
	`size` tinyint unsigned NOT NULL,
	`name` varchar(200) NOT NULL,
	`email` varchar(254) NOT NULL,
	`phone` varchar(20),
	`account_id` binary(16),
	`mail_allowed` boolean NOT NULL,
	`locale` varchar(2) NOT NULL,
	`state` varchar(12) NOT NULL DEFAULT 'waiting',
	`token_hash` binary(32) NOT NULL,
	`ended_at` datetime(3),
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `waiting_entries_id` PRIMARY KEY(`id`),
	CONSTRAINT `waiting_entries_token_hash_unique` UNIQUE(`token_hash`)
);
--> statement-breakpoint
CREATE TABLE `waiting_offers` (
	`id` binary(16) NOT NULL,
	`organizer_id` binary(16) NOT NULL,
	`entry_id` binary(16) NOT NULL,
	`performance_id` binary(16) NOT NULL,
	`seat_ids` json NOT NULL,
	`state` varchar(12) NOT NULL,
	`expires_at` datetime(3) NOT NULL,
	`ended_at` datetime(3),
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `waiting_offers_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
ALTER TABLE `accounts` ADD `reminder_hours` json;--> statement-breakpoint
ALTER TABLE `exchanges` ADD `request_key` binary(16) NOT NULL;--> statement-breakpoint
ALTER TABLE `exchanges` ADD `payer_name` varchar(200) NOT NULL;--> statement-breakpoint
ALTER TABLE `exchanges` ADD `payer_email` varchar(254) NOT NULL;--> statement-breakpoint
ALTER TABLE `exchanges` ADD `payer_account_id` binary(16);--> statement-breakpoint
ALTER TABLE `exchanges` ADD `expires_at` datetime(3) NOT NULL;--> statement-breakpoint
ALTER TABLE `performances` ADD `moved_from` datetime(3);--> statement-breakpoint
ALTER TABLE `performances` ADD `refundable_until` datetime(3);--> statement-breakpoint
ALTER TABLE `performances` ADD `has_waiting` boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `refunds` ADD `cancellation_id` binary(16);--> statement-breakpoint
ALTER TABLE `refunds` ADD `exchange_id` binary(16);--> statement-breakpoint
ALTER TABLE `tickets` ADD `changes` int DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `tickets` ADD `exchange_line_id` binary(16);--> statement-breakpoint
ALTER TABLE `tickets` ADD `holder_token_hash` binary(32);--> statement-breakpoint
ALTER TABLE `tickets` ADD `holder_locale` varchar(2);--> statement-breakpoint
ALTER TABLE `tickets` ADD `holder_mail_allowed` boolean;--> statement-breakpoint
ALTER TABLE `exchanges` ADD CONSTRAINT `exchanges_by_key` UNIQUE(`request_key`);--> statement-breakpoint
ALTER TABLE `calendar_connections` ADD CONSTRAINT `calendar_connections_account_id_accounts_id_fk` FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `calendar_entries` ADD CONSTRAINT `calendar_entries_account_id_accounts_id_fk` FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `calendar_entries` ADD CONSTRAINT `calendar_entries_ticket_id_tickets_id_fk` FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `calendar_feeds` ADD CONSTRAINT `calendar_feeds_account_id_accounts_id_fk` FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `cancellation_lines` ADD CONSTRAINT `cancellation_lines_ticket_id_tickets_id_fk` FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `cancellation_lines` ADD CONSTRAINT `cancellation_lines_cancellation_id_cancellations_id_fk` FOREIGN KEY (`cancellation_id`) REFERENCES `cancellations`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `cancellation_lines` ADD CONSTRAINT `cancellation_lines_organizer_id_organizers_id_fk` FOREIGN KEY (`organizer_id`) REFERENCES `organizers`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `cancellations` ADD CONSTRAINT `cancellations_organizer_id_organizers_id_fk` FOREIGN KEY (`organizer_id`) REFERENCES `organizers`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `cancellations` ADD CONSTRAINT `cancellations_order_id_orders_id_fk` FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `exchange_lines` ADD CONSTRAINT `exchange_lines_organizer_id_organizers_id_fk` FOREIGN KEY (`organizer_id`) REFERENCES `organizers`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `exchange_lines` ADD CONSTRAINT `exchange_lines_exchange_id_exchanges_id_fk` FOREIGN KEY (`exchange_id`) REFERENCES `exchanges`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `exchange_lines` ADD CONSTRAINT `exchange_lines_ticket_id_tickets_id_fk` FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `ticket_payments` ADD CONSTRAINT `ticket_payments_organizer_id_organizers_id_fk` FOREIGN KEY (`organizer_id`) REFERENCES `organizers`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `ticket_payments` ADD CONSTRAINT `ticket_payments_ticket_id_tickets_id_fk` FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `ticket_payments` ADD CONSTRAINT `ticket_payments_payment_id_payments_id_fk` FOREIGN KEY (`payment_id`) REFERENCES `payments`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `transfers` ADD CONSTRAINT `transfers_organizer_id_organizers_id_fk` FOREIGN KEY (`organizer_id`) REFERENCES `organizers`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `transfers` ADD CONSTRAINT `transfers_ticket_id_tickets_id_fk` FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `waiting_entries` ADD CONSTRAINT `waiting_entries_organizer_id_organizers_id_fk` FOREIGN KEY (`organizer_id`) REFERENCES `organizers`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `waiting_entries` ADD CONSTRAINT `waiting_entries_performance_id_performances_id_fk` FOREIGN KEY (`performance_id`) REFERENCES `performances`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `waiting_offers` ADD CONSTRAINT `waiting_offers_organizer_id_organizers_id_fk` FOREIGN KEY (`organizer_id`) REFERENCES `organizers`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `waiting_offers` ADD CONSTRAINT `waiting_offers_entry_id_waiting_entries_id_fk` FOREIGN KEY (`entry_id`) REFERENCES `waiting_entries`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `waiting_offers` ADD CONSTRAINT `waiting_offers_performance_id_performances_id_fk` FOREIGN KEY (`performance_id`) REFERENCES `performances`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX `calendar_entries_by_ticket` ON `calendar_entries` (`ticket_id`);--> statement-breakpoint
CREATE INDEX `cancellation_lines_by_cancellation` ON `cancellation_lines` (`cancellation_id`);--> statement-breakpoint
CREATE INDEX `cancellations_by_order` ON `cancellations` (`order_id`);--> statement-breakpoint
CREATE INDEX `exchange_lines_by_exchange` ON `exchange_lines` (`exchange_id`);--> statement-breakpoint
CREATE INDEX `exchange_lines_by_ticket` ON `exchange_lines` (`ticket_id`);--> statement-breakpoint
CREATE INDEX `mail_stops_by_reason` ON `mail_stops` (`reason`);--> statement-breakpoint
CREATE INDEX `ticket_payments_by_ticket` ON `ticket_payments` (`ticket_id`);--> statement-breakpoint
CREATE INDEX `ticket_payments_by_payment` ON `ticket_payments` (`payment_id`);--> statement-breakpoint
CREATE INDEX `transfers_by_ticket` ON `transfers` (`ticket_id`);--> statement-breakpoint
CREATE INDEX `transfers_by_state` ON `transfers` (`state`,`expires_at`);--> statement-breakpoint
CREATE INDEX `waiting_entries_in_line` ON `waiting_entries` (`performance_id`,`state`,`id`);--> statement-breakpoint
CREATE INDEX `waiting_entries_by_account` ON `waiting_entries` (`account_id`);--> statement-breakpoint
CREATE INDEX `waiting_offers_by_entry` ON `waiting_offers` (`entry_id`);--> statement-breakpoint
CREATE INDEX `waiting_offers_open` ON `waiting_offers` (`state`,`expires_at`);--> statement-breakpoint
CREATE INDEX `waiting_offers_by_performance` ON `waiting_offers` (`performance_id`,`state`);--> statement-breakpoint
CREATE INDEX `exchanges_by_status` ON `exchanges` (`status`,`expires_at`);