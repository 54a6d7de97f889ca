CREATE TABLE `account_tokens` (
	`token_hash` binary(32) NOT NULL,
	`account_id` binary(16) NOT NULL,
	`purpose` varchar(20) NOT NULL,
	`email` varchar(254),
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	`expires_at` datetime(3) NOT NULL,
	`used_at` datetime(3),
	CONSTRAINT `account_tokens_token_hash` PRIMARY KEY(`token_hash`)
);
--> statement-breakpoint
CREATE TABLE `accounts` (
	`id` binary(16) NOT NULL,
	`email` varchar(254),
	`email_confirmed_at` datetime(3),
	`first_name` varchar(100) NOT NULL,
	`last_name` varchar(100) NOT NULL,
	`birth_date` date,
	`phone` varchar(20),
	`locale` varchar(2) NOT NULL,
	`password_hash` varchar(120),
	`is_platform_admin` boolean NOT NULL DEFAULT false,
	`disabled_at` datetime(3),
	`deleted_at` datetime(3),
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `accounts_id` PRIMARY KEY(`id`),
	CONSTRAINT `accounts_email_unique` UNIQUE(`email`)
);
--> statement-breakpoint
CREATE TABLE `attributions` (
	`cart_id` binary(16) NOT NULL,
	`source` varchar(100),
	`medium` varchar(100),
	`campaign` varchar(100),
	`referrer` varchar(200),
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `attributions_cart_id` PRIMARY KEY(`cart_id`)
);
--> statement-breakpoint
CREATE TABLE `audit_log` (
	`id` binary(16) NOT NULL,
	`organizer_id` binary(16),
	`actor_kind` varchar(12) NOT NULL,
	`actor_id` binary(16),
	`action` varchar(60) NOT NULL,
	`subject` varchar(80),
	`details` json NOT NULL,
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `audit_log_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `cart_extensions` (
	`cart_id` binary(16) NOT NULL,
	`organizer_id` binary(16) NOT NULL,
	`extended_until` datetime(3) NOT NULL,
	CONSTRAINT `cart_extensions_cart_id_organizer_id_pk` PRIMARY KEY(`cart_id`,`organizer_id`)
);
--> statement-breakpoint
CREATE TABLE `carts` (
	`id` binary(16) NOT NULL,
	`account_id` binary(16),
	`locale` varchar(2) NOT NULL,
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `carts_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `categories` (
	`id` binary(16) NOT NULL,
	`organizer_id` binary(16) NOT NULL,
	`hall_id` binary(16) NOT NULL,
	`code` varchar(32) NOT NULL,
	`name` json NOT NULL,
	`color` tinyint NOT NULL,
	CONSTRAINT `categories_id` PRIMARY KEY(`id`),
	CONSTRAINT `categories_by_hall` UNIQUE(`hall_id`,`code`)
);
--> statement-breakpoint
CREATE TABLE `channels` (
	`id` binary(16) NOT NULL,
	`organizer_id` binary(16) NOT NULL,
	`code` varchar(16) NOT NULL,
	`name` json NOT NULL,
	`is_open` boolean NOT NULL DEFAULT true,
	CONSTRAINT `channels_id` PRIMARY KEY(`id`),
	CONSTRAINT `channels_by_organizer` UNIQUE(`organizer_id`,`code`)
);
--> statement-breakpoint
CREATE TABLE `check_ins` (
	`id` binary(16) NOT NULL,
	`organizer_id` binary(16) NOT NULL,
	`performance_id` binary(16) NOT NULL,
	`ticket_id` binary(16) NOT NULL,
	`ticket_revision` int NOT NULL,
	`kind` varchar(12) NOT NULL,
	`actor_account_id` binary(16),
	`device` varchar(60),
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `check_ins_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `consents` (
	`id` binary(16) NOT NULL,
	`account_id` binary(16),
	`order_id` binary(16),
	`kind` varchar(20) NOT NULL,
	`is_granted` boolean NOT NULL,
	`version` varchar(20) NOT NULL,
	`locale` varchar(2) NOT NULL,
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `consents_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `events` (
	`id` binary(16) NOT NULL,
	`organizer_id` binary(16) NOT NULL,
	`series_id` binary(16),
	`slug` varchar(80) NOT NULL,
	`kind` varchar(16) NOT NULL,
	`status` varchar(12) NOT NULL DEFAULT 'draft',
	`title` json NOT NULL,
	`summary` json NOT NULL,
	`body` json NOT NULL,
	`age_limit` tinyint unsigned NOT NULL,
	`has_phonogram` boolean NOT NULL DEFAULT false,
	`foreign_artist_approval` varchar(60),
	`vat_basis_points` int NOT NULL,
	`duration_minutes` int NOT NULL,
	`colors` json NOT NULL,
	`refund_policy` json NOT NULL,
	`search_text` text NOT NULL,
	`published_at` datetime(3),
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `events_id` PRIMARY KEY(`id`),
	CONSTRAINT `events_slug_unique` UNIQUE(`slug`)
);
--> statement-breakpoint
CREATE TABLE `exchanges` (
	`id` binary(16) NOT NULL,
	`organizer_id` binary(16) NOT NULL,
	`order_id` binary(16) NOT NULL,
	`ticket_id` binary(16) NOT NULL,
	`from_performance_id` binary(16) NOT NULL,
	`from_seat_id` int unsigned NOT NULL,
	`to_performance_id` binary(16) NOT NULL,
	`to_seat_id` int unsigned NOT NULL,
	`price_id` binary(16) NOT NULL,
	`difference_tiyn` int NOT NULL,
	`fee_tiyn` int NOT NULL DEFAULT 0,
	`status` varchar(12) NOT NULL,
	`done_at` datetime(3),
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `exchanges_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `fee_rules` (
	`id` binary(16) NOT NULL,
	`organizer_id` binary(16) NOT NULL,
	`event_id` binary(16),
	`label` json NOT NULL,
	`channel_code` varchar(16) NOT NULL DEFAULT 'web',
	`basis_points` int NOT NULL DEFAULT 0,
	`fixed_tiyn` int NOT NULL DEFAULT 0,
	`valid_from` datetime(3) NOT NULL,
	`valid_until` datetime(3) NOT NULL,
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `fee_rules_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `hall_plans` (
	`hall_id` binary(16) NOT NULL,
	`version` int NOT NULL,
	`organizer_id` binary(16) NOT NULL,
	`state` varchar(12) NOT NULL,
	`plan_hash` binary(32),
	`draft` json,
	`published_at` datetime(3),
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `hall_plans_hall_id_version_pk` PRIMARY KEY(`hall_id`,`version`)
);
--> statement-breakpoint
CREATE TABLE `hall_templates` (
	`id` binary(16) NOT NULL,
	`venue_id` binary(16) NOT NULL,
	`name` json NOT NULL,
	`plan_hash` binary(32) NOT NULL,
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `hall_templates_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `halls` (
	`id` binary(16) NOT NULL,
	`organizer_id` binary(16) NOT NULL,
	`venue_id` binary(16) NOT NULL,
	`name` json NOT NULL,
	`next_seat_id` int unsigned NOT NULL DEFAULT 1,
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `halls_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `identities` (
	`issuer` varchar(100) NOT NULL,
	`subject` varchar(190) NOT NULL,
	`account_id` binary(16) NOT NULL,
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `identities_issuer_subject_pk` PRIMARY KEY(`issuer`,`subject`)
);
--> statement-breakpoint
CREATE TABLE `ledger_entries` (
	`id` binary(16) NOT NULL,
	`organizer_id` binary(16) NOT NULL,
	`transaction_id` binary(16) NOT NULL,
	`order_id` binary(16) NOT NULL,
	`account` varchar(16) NOT NULL,
	`amount_tiyn` bigint NOT NULL,
	`currency` char(3) NOT NULL,
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `ledger_entries_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `local_mails` (
	`id` binary(16) NOT NULL,
	`recipient` varchar(254) NOT NULL,
	`subject` varchar(300) NOT NULL,
	`html` mediumtext NOT NULL,
	`text` mediumtext NOT NULL,
	`attachments` json NOT NULL,
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `local_mails_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `order_lines` (
	`id` binary(16) NOT NULL,
	`organizer_id` binary(16) NOT NULL,
	`order_id` binary(16) NOT NULL,
	`performance_id` binary(16) NOT NULL,
	`seat_id` int unsigned NOT NULL,
	`rate_id` binary(16) NOT NULL,
	`price_id` binary(16) NOT NULL,
	`labels` json NOT NULL,
	`price_tiyn` int NOT NULL,
	`fee_tiyn` int NOT NULL,
	`discount_tiyn` int NOT NULL,
	`total_tiyn` int NOT NULL,
	`vat_basis_points` int NOT NULL,
	`vat_tiyn` int NOT NULL,
	CONSTRAINT `order_lines_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `orders` (
	`id` binary(16) NOT NULL,
	`organizer_id` binary(16) NOT NULL,
	`code` varchar(12) character set utf8mb4 collate utf8mb4_bin NOT NULL,
	`checkout_key` binary(16) NOT NULL,
	`cart_id` binary(16) NOT NULL,
	`account_id` binary(16),
	`channel_code` varchar(16) NOT NULL DEFAULT 'web',
	`status` varchar(16) NOT NULL DEFAULT 'pending',
	`locale` varchar(2) NOT NULL,
	`locale_chosen` boolean NOT NULL,
	`buyer_name` varchar(200) NOT NULL,
	`buyer_email` varchar(254) NOT NULL,
	`buyer_phone` varchar(20) NOT NULL,
	`buyer_birth_date` date,
	`age_declared` boolean NOT NULL DEFAULT false,
	`mail_allowed` boolean NOT NULL,
	`currency` char(3) NOT NULL,
	`subtotal_tiyn` int NOT NULL,
	`fee_tiyn` int NOT NULL,
	`discount_tiyn` int NOT NULL,
	`total_tiyn` int NOT NULL,
	`vat_tiyn` int NOT NULL,
	`promo_code_id` binary(16),
	`access_token_hash` binary(32) NOT NULL,
	`expires_at` datetime(3) NOT NULL,
	`paid_at` datetime(3),
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `orders_id` PRIMARY KEY(`id`),
	CONSTRAINT `orders_code_unique` UNIQUE(`code`),
	CONSTRAINT `orders_checkout_key_unique` UNIQUE(`checkout_key`)
);
--> statement-breakpoint
CREATE TABLE `organizers` (
	`id` binary(16) NOT NULL,
	`slug` varchar(64) NOT NULL,
	`name` json NOT NULL,
	`legal_name` json NOT NULL,
	`bin` char(12) NOT NULL,
	`email` varchar(254) NOT NULL,
	`phone` varchar(20) NOT NULL,
	`terms` json NOT NULL,
	`currency` char(3) NOT NULL DEFAULT 'KZT',
	`payment_provider` varchar(32) NOT NULL DEFAULT 'sandbox',
	`payment_lifetime_seconds` int NOT NULL DEFAULT 900,
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `organizers_id` PRIMARY KEY(`id`),
	CONSTRAINT `organizers_slug_unique` UNIQUE(`slug`)
);
--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` binary(16) NOT NULL,
	`organizer_id` binary(16),
	`kind` varchar(40) NOT NULL,
	`payload` json NOT NULL,
	`dedupe_key` varchar(120) NOT NULL,
	`order_key` varchar(80) NOT NULL,
	`state` tinyint NOT NULL DEFAULT 0,
	`run_at` datetime(3) NOT NULL,
	`attempts` int NOT NULL DEFAULT 0,
	`lease_until` datetime(3),
	`last_error` varchar(300),
	`done_at` datetime(3),
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `outbox_id` PRIMARY KEY(`id`),
	CONSTRAINT `outbox_dedupe_key_unique` UNIQUE(`dedupe_key`)
);
--> statement-breakpoint
CREATE TABLE `overlays` (
	`hash` binary(32) NOT NULL,
	`overlay` json NOT NULL,
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `overlays_hash` PRIMARY KEY(`hash`)
);
--> statement-breakpoint
CREATE TABLE `payment_events` (
	`provider` varchar(32) NOT NULL,
	`event_id` varchar(120) NOT NULL,
	`payment_id` binary(16) NOT NULL,
	`status` varchar(16) NOT NULL,
	`amount_tiyn` int NOT NULL,
	`outcome` varchar(32) NOT NULL,
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `payment_events_provider_event_id_pk` PRIMARY KEY(`provider`,`event_id`)
);
--> statement-breakpoint
CREATE TABLE `payments` (
	`id` binary(16) NOT NULL,
	`organizer_id` binary(16) NOT NULL,
	`order_id` binary(16) NOT NULL,
	`exchange_id` binary(16),
	`purpose` varchar(12) NOT NULL,
	`provider` varchar(32) NOT NULL,
	`provider_payment_id` varchar(100),
	`redirect_url` varchar(500),
	`status` varchar(12) NOT NULL DEFAULT 'created',
	`amount_tiyn` int NOT NULL,
	`refunded_tiyn` int NOT NULL DEFAULT 0,
	`currency` char(3) NOT NULL,
	`expires_at` datetime(3) NOT NULL,
	`succeeded_at` datetime(3),
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `payments_id` PRIMARY KEY(`id`),
	CONSTRAINT `payments_by_provider` UNIQUE(`provider`,`provider_payment_id`)
);
--> statement-breakpoint
CREATE TABLE `performances` (
	`id` binary(16) NOT NULL,
	`organizer_id` binary(16) NOT NULL,
	`event_id` binary(16) NOT NULL,
	`hall_id` binary(16) NOT NULL,
	`venue_id` binary(16) NOT NULL,
	`plan_hash` binary(32) NOT NULL,
	`overlay_hash` binary(32),
	`status` varchar(12) NOT NULL DEFAULT 'scheduled',
	`starts_at` datetime(3) NOT NULL,
	`doors_at` datetime(3) NOT NULL,
	`sale_starts_at` datetime(3) NOT NULL,
	`sale_ends_at` datetime(3) NOT NULL,
	`hold_minutes` int NOT NULL DEFAULT 10,
	`max_seats_per_order` int NOT NULL DEFAULT 10,
	`orphan_rule` boolean NOT NULL DEFAULT true,
	`capacity` int NOT NULL,
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `performances_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `plans` (
	`hash` binary(32) NOT NULL,
	`wire` json NOT NULL,
	`seat_count` int NOT NULL,
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `plans_hash` PRIMARY KEY(`hash`)
);
--> statement-breakpoint
CREATE TABLE `prices` (
	`id` binary(16) NOT NULL,
	`organizer_id` binary(16) NOT NULL,
	`performance_id` binary(16) NOT NULL,
	`category_id` binary(16) NOT NULL,
	`rate_id` binary(16) NOT NULL,
	`amount_tiyn` int NOT NULL,
	`valid_from` datetime(3) NOT NULL,
	`valid_until` datetime(3) NOT NULL,
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `prices_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `promo_codes` (
	`id` binary(16) NOT NULL,
	`organizer_id` binary(16) NOT NULL,
	`event_id` binary(16),
	`code` varchar(40) character set utf8mb4 collate utf8mb4_bin NOT NULL,
	`basis_points` int NOT NULL DEFAULT 0,
	`fixed_tiyn` int NOT NULL DEFAULT 0,
	`use_limit` int,
	`is_open` boolean NOT NULL DEFAULT true,
	`valid_from` datetime(3) NOT NULL,
	`valid_until` datetime(3) NOT NULL,
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `promo_codes_id` PRIMARY KEY(`id`),
	CONSTRAINT `promo_codes_by_organizer` UNIQUE(`organizer_id`,`code`)
);
--> statement-breakpoint
CREATE TABLE `promo_slots` (
	`promo_code_id` binary(16) NOT NULL,
	`slot` int NOT NULL,
	`organizer_id` binary(16) NOT NULL,
	`order_id` binary(16) NOT NULL,
	`state` tinyint NOT NULL DEFAULT 1,
	`expires_at` datetime(3) NOT NULL,
	CONSTRAINT `promo_slots_promo_code_id_slot_pk` PRIMARY KEY(`promo_code_id`,`slot`)
);
--> statement-breakpoint
CREATE TABLE `rate_limits` (
	`key` varchar(255) NOT NULL,
	`points` int NOT NULL DEFAULT 0,
	`expire` bigint unsigned,
	CONSTRAINT `rate_limits_key` PRIMARY KEY(`key`)
);
--> statement-breakpoint
CREATE TABLE `rates` (
	`id` binary(16) NOT NULL,
	`organizer_id` binary(16) NOT NULL,
	`code` varchar(32) NOT NULL,
	`name` json NOT NULL,
	`note` json NOT NULL,
	`position` int NOT NULL DEFAULT 0,
	CONSTRAINT `rates_id` PRIMARY KEY(`id`),
	CONSTRAINT `rates_by_organizer` UNIQUE(`organizer_id`,`code`)
);
--> statement-breakpoint
CREATE TABLE `receipts` (
	`id` binary(16) NOT NULL,
	`organizer_id` binary(16) NOT NULL,
	`order_id` binary(16) NOT NULL,
	`refund_id` binary(16),
	`kind` varchar(8) NOT NULL,
	`amount_tiyn` int NOT NULL,
	`vat_tiyn` int NOT NULL,
	`fiscal` json,
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `receipts_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `refunds` (
	`id` binary(16) NOT NULL,
	`organizer_id` binary(16) NOT NULL,
	`order_id` binary(16) NOT NULL,
	`payment_id` binary(16) NOT NULL,
	`amount_tiyn` int NOT NULL,
	`reason` varchar(32) NOT NULL,
	`status` varchar(12) NOT NULL DEFAULT 'requested',
	`provider_refund_id` varchar(100),
	`succeeded_at` datetime(3),
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `refunds_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `seat_claims` (
	`performance_id` binary(16) NOT NULL,
	`seat_id` int unsigned NOT NULL,
	`claim_id` binary(16) NOT NULL,
	`state` tinyint NOT NULL DEFAULT 1,
	`organizer_id` binary(16) NOT NULL,
	`cart_id` binary(16),
	`order_id` binary(16),
	`rate_id` binary(16),
	`price_id` binary(16),
	`channel_code` varchar(16),
	`reason` varchar(120),
	`expires_at` datetime(3) NOT NULL,
	CONSTRAINT `seat_claims_performance_id_seat_id_pk` PRIMARY KEY(`performance_id`,`seat_id`),
	CONSTRAINT `seat_claims_nz` CHECK(claim_id <> x'00000000000000000000000000000000')
);
--> statement-breakpoint
CREATE TABLE `series` (
	`id` binary(16) NOT NULL,
	`organizer_id` binary(16) NOT NULL,
	`name` json NOT NULL,
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `series_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` binary(16) NOT NULL,
	`account_id` binary(16) NOT NULL,
	`level` varchar(16) NOT NULL,
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	`seen_at` datetime(3) NOT NULL,
	`expires_at` datetime(3) NOT NULL,
	`reauthenticated_at` datetime(3),
	`revoked_at` datetime(3),
	`user_agent` varchar(200),
	CONSTRAINT `sessions_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `signing_keys` (
	`id` varchar(16) NOT NULL,
	`organizer_id` binary(16) NOT NULL,
	`public_key` text NOT NULL,
	`sealed_private_key` text NOT NULL,
	`retired_at` datetime(3),
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `signing_keys_id` PRIMARY KEY(`id`)
);
--> statement-breakpoint
CREATE TABLE `staff` (
	`organizer_id` binary(16) NOT NULL,
	`account_id` binary(16) NOT NULL,
	`role` varchar(16) NOT NULL,
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `staff_organizer_id_account_id_pk` PRIMARY KEY(`organizer_id`,`account_id`)
);
--> statement-breakpoint
CREATE TABLE `tickets` (
	`id` binary(16) NOT NULL,
	`organizer_id` binary(16) NOT NULL,
	`order_id` binary(16) NOT NULL,
	`order_line_id` binary(16) NOT NULL,
	`performance_id` binary(16) NOT NULL,
	`seat_id` int unsigned NOT NULL,
	`code` varchar(12) character set utf8mb4 collate utf8mb4_bin NOT NULL,
	`revision` int NOT NULL DEFAULT 1,
	`state` varchar(12) NOT NULL DEFAULT 'valid',
	`holder_name` varchar(200) NOT NULL,
	`holder_email` varchar(254) NOT NULL,
	`holder_account_id` binary(16),
	`calendar_sequence` int NOT NULL DEFAULT 0,
	`admitted_at` datetime(3),
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	`living_seat_id` int unsigned GENERATED ALWAYS AS ((CASE WHEN state = 'valid' THEN seat_id ELSE NULL END)) STORED,
	CONSTRAINT `tickets_id` PRIMARY KEY(`id`),
	CONSTRAINT `tickets_order_line_id_unique` UNIQUE(`order_line_id`),
	CONSTRAINT `tickets_code_unique` UNIQUE(`code`),
	CONSTRAINT `tickets_living` UNIQUE(`performance_id`,`living_seat_id`)
);
--> statement-breakpoint
CREATE TABLE `venues` (
	`id` binary(16) NOT NULL,
	`slug` varchar(64) NOT NULL,
	`name` json NOT NULL,
	`address` json NOT NULL,
	`city` json NOT NULL,
	`latitude` double NOT NULL,
	`longitude` double NOT NULL,
	`time_zone` varchar(40) NOT NULL DEFAULT 'Asia/Almaty',
	`capacity` int NOT NULL,
	`created_at` datetime(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3),
	CONSTRAINT `venues_id` PRIMARY KEY(`id`),
	CONSTRAINT `venues_slug_unique` UNIQUE(`slug`)
);
--> statement-breakpoint
ALTER TABLE `account_tokens` ADD CONSTRAINT `account_tokens_account_id_accounts_id_fk` FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `categories` ADD CONSTRAINT `categories_organizer_id_organizers_id_fk` FOREIGN KEY (`organizer_id`) REFERENCES `organizers`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `categories` ADD CONSTRAINT `categories_hall_id_halls_id_fk` FOREIGN KEY (`hall_id`) REFERENCES `halls`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `channels` ADD CONSTRAINT `channels_organizer_id_organizers_id_fk` FOREIGN KEY (`organizer_id`) REFERENCES `organizers`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `check_ins` ADD CONSTRAINT `check_ins_organizer_id_organizers_id_fk` FOREIGN KEY (`organizer_id`) REFERENCES `organizers`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `check_ins` ADD CONSTRAINT `check_ins_ticket_id_tickets_id_fk` FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `events` ADD CONSTRAINT `events_organizer_id_organizers_id_fk` FOREIGN KEY (`organizer_id`) REFERENCES `organizers`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `events` ADD CONSTRAINT `events_series_id_series_id_fk` FOREIGN KEY (`series_id`) REFERENCES `series`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `exchanges` ADD CONSTRAINT `exchanges_organizer_id_organizers_id_fk` FOREIGN KEY (`organizer_id`) REFERENCES `organizers`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `exchanges` ADD CONSTRAINT `exchanges_order_id_orders_id_fk` FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `exchanges` ADD CONSTRAINT `exchanges_ticket_id_tickets_id_fk` FOREIGN KEY (`ticket_id`) REFERENCES `tickets`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `fee_rules` ADD CONSTRAINT `fee_rules_organizer_id_organizers_id_fk` FOREIGN KEY (`organizer_id`) REFERENCES `organizers`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `fee_rules` ADD CONSTRAINT `fee_rules_event_id_events_id_fk` FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `hall_plans` ADD CONSTRAINT `hall_plans_hall_id_halls_id_fk` FOREIGN KEY (`hall_id`) REFERENCES `halls`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `hall_plans` ADD CONSTRAINT `hall_plans_organizer_id_organizers_id_fk` FOREIGN KEY (`organizer_id`) REFERENCES `organizers`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `hall_templates` ADD CONSTRAINT `hall_templates_venue_id_venues_id_fk` FOREIGN KEY (`venue_id`) REFERENCES `venues`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `hall_templates` ADD CONSTRAINT `hall_templates_plan_hash_plans_hash_fk` FOREIGN KEY (`plan_hash`) REFERENCES `plans`(`hash`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `halls` ADD CONSTRAINT `halls_organizer_id_organizers_id_fk` FOREIGN KEY (`organizer_id`) REFERENCES `organizers`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `halls` ADD CONSTRAINT `halls_venue_id_venues_id_fk` FOREIGN KEY (`venue_id`) REFERENCES `venues`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `identities` ADD CONSTRAINT `identities_account_id_accounts_id_fk` FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `order_lines` ADD CONSTRAINT `order_lines_organizer_id_organizers_id_fk` FOREIGN KEY (`organizer_id`) REFERENCES `organizers`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `order_lines` ADD CONSTRAINT `order_lines_order_id_orders_id_fk` FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `orders` ADD CONSTRAINT `orders_organizer_id_organizers_id_fk` FOREIGN KEY (`organizer_id`) REFERENCES `organizers`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `orders` ADD CONSTRAINT `orders_account_id_accounts_id_fk` FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `payments` ADD CONSTRAINT `payments_organizer_id_organizers_id_fk` FOREIGN KEY (`organizer_id`) REFERENCES `organizers`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `payments` ADD CONSTRAINT `payments_order_id_orders_id_fk` FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `performances` ADD CONSTRAINT `performances_organizer_id_organizers_id_fk` FOREIGN KEY (`organizer_id`) REFERENCES `organizers`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `performances` ADD CONSTRAINT `performances_event_id_events_id_fk` FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `performances` ADD CONSTRAINT `performances_hall_id_halls_id_fk` FOREIGN KEY (`hall_id`) REFERENCES `halls`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `performances` ADD CONSTRAINT `performances_venue_id_venues_id_fk` FOREIGN KEY (`venue_id`) REFERENCES `venues`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `performances` ADD CONSTRAINT `performances_plan_hash_plans_hash_fk` FOREIGN KEY (`plan_hash`) REFERENCES `plans`(`hash`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `performances` ADD CONSTRAINT `performances_overlay_hash_overlays_hash_fk` FOREIGN KEY (`overlay_hash`) REFERENCES `overlays`(`hash`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `prices` ADD CONSTRAINT `prices_organizer_id_organizers_id_fk` FOREIGN KEY (`organizer_id`) REFERENCES `organizers`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `prices` ADD CONSTRAINT `prices_performance_id_performances_id_fk` FOREIGN KEY (`performance_id`) REFERENCES `performances`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `prices` ADD CONSTRAINT `prices_category_id_categories_id_fk` FOREIGN KEY (`category_id`) REFERENCES `categories`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `prices` ADD CONSTRAINT `prices_rate_id_rates_id_fk` FOREIGN KEY (`rate_id`) REFERENCES `rates`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `promo_codes` ADD CONSTRAINT `promo_codes_organizer_id_organizers_id_fk` FOREIGN KEY (`organizer_id`) REFERENCES `organizers`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `rates` ADD CONSTRAINT `rates_organizer_id_organizers_id_fk` FOREIGN KEY (`organizer_id`) REFERENCES `organizers`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `receipts` ADD CONSTRAINT `receipts_organizer_id_organizers_id_fk` FOREIGN KEY (`organizer_id`) REFERENCES `organizers`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `receipts` ADD CONSTRAINT `receipts_order_id_orders_id_fk` FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `refunds` ADD CONSTRAINT `refunds_organizer_id_organizers_id_fk` FOREIGN KEY (`organizer_id`) REFERENCES `organizers`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `refunds` ADD CONSTRAINT `refunds_order_id_orders_id_fk` FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `refunds` ADD CONSTRAINT `refunds_payment_id_payments_id_fk` FOREIGN KEY (`payment_id`) REFERENCES `payments`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `series` ADD CONSTRAINT `series_organizer_id_organizers_id_fk` FOREIGN KEY (`organizer_id`) REFERENCES `organizers`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `sessions` ADD CONSTRAINT `sessions_account_id_accounts_id_fk` FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `signing_keys` ADD CONSTRAINT `signing_keys_organizer_id_organizers_id_fk` FOREIGN KEY (`organizer_id`) REFERENCES `organizers`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `staff` ADD CONSTRAINT `staff_organizer_id_organizers_id_fk` FOREIGN KEY (`organizer_id`) REFERENCES `organizers`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `staff` ADD CONSTRAINT `staff_account_id_accounts_id_fk` FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `tickets` ADD CONSTRAINT `tickets_organizer_id_organizers_id_fk` FOREIGN KEY (`organizer_id`) REFERENCES `organizers`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `tickets` ADD CONSTRAINT `tickets_order_id_orders_id_fk` FOREIGN KEY (`order_id`) REFERENCES `orders`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `tickets` ADD CONSTRAINT `tickets_order_line_id_order_lines_id_fk` FOREIGN KEY (`order_line_id`) REFERENCES `order_lines`(`id`) ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX `account_tokens_by_account` ON `account_tokens` (`account_id`);--> statement-breakpoint
CREATE INDEX `audit_log_by_organizer` ON `audit_log` (`organizer_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `carts_by_account` ON `carts` (`account_id`);--> statement-breakpoint
CREATE INDEX `check_ins_by_ticket` ON `check_ins` (`ticket_id`);--> statement-breakpoint
CREATE INDEX `check_ins_by_performance` ON `check_ins` (`performance_id`);--> statement-breakpoint
CREATE INDEX `consents_by_account` ON `consents` (`account_id`);--> statement-breakpoint
CREATE INDEX `consents_by_order` ON `consents` (`order_id`);--> statement-breakpoint
CREATE INDEX `events_by_organizer` ON `events` (`organizer_id`);--> statement-breakpoint
CREATE INDEX `events_by_status` ON `events` (`status`,`kind`);--> statement-breakpoint
CREATE INDEX `exchanges_by_ticket` ON `exchanges` (`ticket_id`);--> statement-breakpoint
CREATE INDEX `exchanges_by_order` ON `exchanges` (`order_id`);--> statement-breakpoint
CREATE INDEX `fee_rules_by_organizer` ON `fee_rules` (`organizer_id`);--> statement-breakpoint
CREATE INDEX `hall_templates_by_venue` ON `hall_templates` (`venue_id`);--> statement-breakpoint
CREATE INDEX `halls_by_organizer` ON `halls` (`organizer_id`);--> statement-breakpoint
CREATE INDEX `identities_by_account` ON `identities` (`account_id`);--> statement-breakpoint
CREATE INDEX `ledger_entries_by_order` ON `ledger_entries` (`order_id`);--> statement-breakpoint
CREATE INDEX `ledger_entries_by_organizer` ON `ledger_entries` (`organizer_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `ledger_entries_by_transaction` ON `ledger_entries` (`transaction_id`);--> statement-breakpoint
CREATE INDEX `local_mails_by_recipient` ON `local_mails` (`recipient`,`created_at`);--> statement-breakpoint
CREATE INDEX `order_lines_by_order` ON `order_lines` (`order_id`);--> statement-breakpoint
CREATE INDEX `order_lines_by_performance` ON `order_lines` (`performance_id`);--> statement-breakpoint
CREATE INDEX `orders_by_organizer` ON `orders` (`organizer_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `orders_by_account` ON `orders` (`account_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `orders_by_cart` ON `orders` (`cart_id`);--> statement-breakpoint
CREATE INDEX `orders_by_email` ON `orders` (`buyer_email`);--> statement-breakpoint
CREATE INDEX `orders_by_status` ON `orders` (`status`,`expires_at`);--> statement-breakpoint
CREATE INDEX `outbox_to_run` ON `outbox` (`state`,`run_at`);--> statement-breakpoint
CREATE INDEX `outbox_by_order_key` ON `outbox` (`order_key`,`state`,`id`);--> statement-breakpoint
CREATE INDEX `outbox_by_organizer` ON `outbox` (`organizer_id`,`state`);--> statement-breakpoint
CREATE INDEX `payments_by_order` ON `payments` (`order_id`);--> statement-breakpoint
CREATE INDEX `payments_by_status` ON `payments` (`status`,`expires_at`);--> statement-breakpoint
CREATE INDEX `performances_by_event` ON `performances` (`event_id`,`starts_at`);--> statement-breakpoint
CREATE INDEX `performances_by_start` ON `performances` (`starts_at`);--> statement-breakpoint
CREATE INDEX `performances_by_organizer` ON `performances` (`organizer_id`,`starts_at`);--> statement-breakpoint
CREATE INDEX `prices_by_performance` ON `prices` (`performance_id`);--> statement-breakpoint
CREATE INDEX `promo_slots_by_order` ON `promo_slots` (`order_id`);--> statement-breakpoint
CREATE INDEX `receipts_by_order` ON `receipts` (`order_id`);--> statement-breakpoint
CREATE INDEX `refunds_by_order` ON `refunds` (`order_id`);--> statement-breakpoint
CREATE INDEX `refunds_by_payment` ON `refunds` (`payment_id`);--> statement-breakpoint
CREATE INDEX `seat_claims_by_claim` ON `seat_claims` (`claim_id`);--> statement-breakpoint
CREATE INDEX `seat_claims_by_cart` ON `seat_claims` (`cart_id`);--> statement-breakpoint
CREATE INDEX `seat_claims_by_order` ON `seat_claims` (`order_id`);--> statement-breakpoint
CREATE INDEX `sessions_by_account` ON `sessions` (`account_id`);--> statement-breakpoint
CREATE INDEX `signing_keys_by_organizer` ON `signing_keys` (`organizer_id`);--> statement-breakpoint
CREATE INDEX `staff_by_account` ON `staff` (`account_id`);--> statement-breakpoint
CREATE INDEX `tickets_by_order` ON `tickets` (`order_id`);--> statement-breakpoint
CREATE INDEX `tickets_by_holder` ON `tickets` (`holder_account_id`);--> statement-breakpoint
CREATE FULLTEXT INDEX `events_search` ON `events` (`search_text`);
