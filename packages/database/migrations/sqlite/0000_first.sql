CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`user_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`password` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `account_user` ON `account` (`user_id`);--> statement-breakpoint
CREATE TABLE `attachment` (
	`organisation` text NOT NULL,
	`id` text NOT NULL,
	`draft` text,
	`consultation` text,
	`message` text,
	`origin` text NOT NULL,
	`name` text NOT NULL,
	`type` text NOT NULL,
	`bytes` integer NOT NULL,
	`width` integer,
	`height` integer,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`organisation`, `id`)
);
--> statement-breakpoint
CREATE INDEX `attachment_draft` ON `attachment` (`organisation`,`draft`);--> statement-breakpoint
CREATE INDEX `attachment_consultation` ON `attachment` (`organisation`,`consultation`);--> statement-breakpoint
CREATE TABLE `change_log` (
	`organisation` text NOT NULL,
	`id` text NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`action` text NOT NULL,
	`consultation` text,
	`detail` text,
	PRIMARY KEY(`organisation`, `id`)
);
--> statement-breakpoint
CREATE INDEX `change_log_consultation` ON `change_log` (`organisation`,`consultation`,`at`);--> statement-breakpoint
CREATE TABLE `consultation` (
	`organisation` text NOT NULL,
	`id` text NOT NULL,
	`reference` text NOT NULL,
	`submission` text NOT NULL,
	`patient` text NOT NULL,
	`door` text NOT NULL,
	`kind` text NOT NULL,
	`category` text,
	`national_type` text NOT NULL,
	`who` text NOT NULL,
	`lang` text NOT NULL,
	`dir` text NOT NULL,
	`row` text NOT NULL,
	`content` text NOT NULL,
	`state` text NOT NULL,
	`urgency` text NOT NULL,
	`looked_at` integer,
	`looked_by` text,
	`assignee` text,
	`team` text,
	`flag_level` text,
	`rank` integer NOT NULL,
	`photos` integer NOT NULL,
	`identity` text NOT NULL,
	`received_at` integer NOT NULL,
	`received_open` integer NOT NULL,
	`due_at` integer NOT NULL,
	`due_rule` text NOT NULL,
	`responded_at` integer,
	`finished_at` integer,
	`outcome` text,
	`unread` integer NOT NULL,
	`lock` integer NOT NULL,
	`changed_at` integer NOT NULL,
	PRIMARY KEY(`organisation`, `id`),
	FOREIGN KEY (`organisation`,`patient`) REFERENCES `patient`(`organisation`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `consultation_reference` ON `consultation` (`organisation`,`reference`);--> statement-breakpoint
CREATE UNIQUE INDEX `consultation_submission` ON `consultation` (`organisation`,`submission`);--> statement-breakpoint
CREATE INDEX `consultation_queue` ON `consultation` (`organisation`,`state`,`rank`,`due_at`,`id`);--> statement-breakpoint
CREATE INDEX `consultation_assignee` ON `consultation` (`organisation`,`assignee`,`state`,`rank`,`due_at`,`id`);--> statement-breakpoint
CREATE INDEX `consultation_patient` ON `consultation` (`organisation`,`patient`,`received_at`);--> statement-breakpoint
CREATE TABLE `delivery` (
	`organisation` text NOT NULL,
	`id` text NOT NULL,
	`consultation` text NOT NULL,
	`message` text,
	`recipient` text NOT NULL,
	`channel` text NOT NULL,
	`template` text NOT NULL,
	`content` text NOT NULL,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	`settled_at` integer,
	PRIMARY KEY(`organisation`, `id`),
	FOREIGN KEY (`organisation`,`consultation`) REFERENCES `consultation`(`organisation`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `delivery_consultation` ON `delivery` (`organisation`,`consultation`);--> statement-breakpoint
CREATE TABLE `draft` (
	`organisation` text NOT NULL,
	`id` text NOT NULL,
	`secret_hash` text NOT NULL,
	`content` text NOT NULL,
	`begun_open` integer NOT NULL,
	`begun_at` integer NOT NULL,
	`changed_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`consultation` text,
	PRIMARY KEY(`organisation`, `id`)
);
--> statement-breakpoint
CREATE INDEX `draft_expiry` ON `draft` (`organisation`,`expires_at`);--> statement-breakpoint
CREATE TABLE `flag` (
	`organisation` text NOT NULL,
	`id` text NOT NULL,
	`consultation` text NOT NULL,
	`rule` text NOT NULL,
	`version` integer NOT NULL,
	`level` text NOT NULL,
	`destination` text NOT NULL,
	`words` text NOT NULL,
	`shown` text NOT NULL,
	`choice` text NOT NULL,
	`raised_at` integer NOT NULL,
	PRIMARY KEY(`organisation`, `id`),
	FOREIGN KEY (`organisation`,`consultation`) REFERENCES `consultation`(`organisation`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `flag_consultation` ON `flag` (`organisation`,`consultation`);--> statement-breakpoint
CREATE TABLE `identity_check` (
	`organisation` text NOT NULL,
	`id` text NOT NULL,
	`person` text NOT NULL,
	`level` text NOT NULL,
	`address_token` text NOT NULL,
	`checked_by` text NOT NULL,
	`checked_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	PRIMARY KEY(`organisation`, `id`)
);
--> statement-breakpoint
CREATE INDEX `identity_check_person` ON `identity_check` (`organisation`,`person`,`address_token`);--> statement-breakpoint
CREATE TABLE `left_unsent` (
	`organisation` text NOT NULL,
	`rule` text NOT NULL,
	`hour` integer NOT NULL,
	`times` integer NOT NULL,
	PRIMARY KEY(`organisation`, `rule`, `hour`)
);
--> statement-breakpoint
CREATE TABLE `link` (
	`organisation` text NOT NULL,
	`id` text NOT NULL,
	`consultation` text NOT NULL,
	`recipient` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`ended_at` integer,
	`opened_at` integer,
	`opens` integer NOT NULL,
	PRIMARY KEY(`organisation`, `id`),
	FOREIGN KEY (`organisation`,`consultation`) REFERENCES `consultation`(`organisation`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `link_token` ON `link` (`organisation`,`token_hash`);--> statement-breakpoint
CREATE INDEX `link_consultation` ON `link` (`organisation`,`consultation`);--> statement-breakpoint
CREATE TABLE `link_try` (
	`organisation` text NOT NULL,
	`link` text NOT NULL,
	`device` text NOT NULL,
	`wrong` integer NOT NULL,
	`paused_until` integer,
	PRIMARY KEY(`organisation`, `link`, `device`)
);
--> statement-breakpoint
CREATE TABLE `member` (
	`organisation` text NOT NULL,
	`id` text NOT NULL,
	`user_id` text NOT NULL,
	`role` text NOT NULL,
	`name` text NOT NULL,
	`active` integer NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`organisation`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `member_user` ON `member` (`organisation`,`user_id`);--> statement-breakpoint
CREATE INDEX `member_by_user` ON `member` (`user_id`);--> statement-breakpoint
CREATE TABLE `message` (
	`organisation` text NOT NULL,
	`id` text NOT NULL,
	`consultation` text NOT NULL,
	`kind` text NOT NULL,
	`author` text NOT NULL,
	`text` text NOT NULL,
	`response` text,
	`from_record` integer NOT NULL,
	`created_at` integer NOT NULL,
	`held_until` integer NOT NULL,
	`taken_back_at` integer,
	`due_at` integer,
	`due_rule` text,
	`answered_at` integer,
	`read_at` integer,
	PRIMARY KEY(`organisation`, `id`),
	FOREIGN KEY (`organisation`,`consultation`) REFERENCES `consultation`(`organisation`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `message_consultation` ON `message` (`organisation`,`consultation`,`created_at`);--> statement-breakpoint
CREATE TABLE `organisation` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`town` text NOT NULL,
	`ods_code` text,
	`phone` text NOT NULL,
	`address` text NOT NULL,
	`hours` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organisation_slug` ON `organisation` (`slug`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`organisation` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`run_at` integer NOT NULL,
	`attempts` integer NOT NULL,
	`claimed_until` integer,
	`done_at` integer,
	`failed_at` integer,
	`error` text,
	PRIMARY KEY(`organisation`, `id`)
);
--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`organisation`,`done_at`,`failed_at`,`run_at`);--> statement-breakpoint
CREATE TABLE `patient` (
	`organisation` text NOT NULL,
	`id` text NOT NULL,
	`person` text NOT NULL,
	`state` text NOT NULL,
	`name` text NOT NULL,
	`birth_date` text NOT NULL,
	`nhs_number` text,
	`nhs_token` text,
	`birth_token` text NOT NULL,
	`family_token` text NOT NULL,
	`given_token` text NOT NULL,
	`postcode_token` text,
	`phone_token` text,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`organisation`, `id`)
);
--> statement-breakpoint
CREATE INDEX `patient_nhs` ON `patient` (`organisation`,`nhs_token`,`birth_token`);--> statement-breakpoint
CREATE INDEX `patient_birth_family` ON `patient` (`organisation`,`birth_token`,`family_token`);--> statement-breakpoint
CREATE INDEX `patient_person` ON `patient` (`organisation`,`person`);--> statement-breakpoint
CREATE TABLE `search_token` (
	`organisation` text NOT NULL,
	`token` text NOT NULL,
	`consultation` text NOT NULL,
	PRIMARY KEY(`organisation`, `token`, `consultation`)
) WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `sent_log` (
	`organisation` text NOT NULL,
	`id` text NOT NULL,
	`at` integer NOT NULL,
	`delivery` text NOT NULL,
	`consultation` text NOT NULL,
	`channel` text NOT NULL,
	`outcome` text NOT NULL,
	PRIMARY KEY(`organisation`, `id`)
);
--> statement-breakpoint
CREATE INDEX `sent_log_consultation` ON `sent_log` (`organisation`,`consultation`,`at`);--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`token` text NOT NULL,
	`user_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_token` ON `session` (`token`);--> statement-breakpoint
CREATE INDEX `session_user` ON `session` (`user_id`);--> statement-breakpoint
CREATE TABLE `team` (
	`organisation` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	PRIMARY KEY(`organisation`, `id`)
);
--> statement-breakpoint
CREATE TABLE `user` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer NOT NULL,
	`image` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `user_email` ON `user` (`email`);--> statement-breakpoint
CREATE TABLE `verification` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `verification_identifier` ON `verification` (`identifier`);--> statement-breakpoint
CREATE TABLE `view_log` (
	`organisation` text NOT NULL,
	`id` text NOT NULL,
	`at` integer NOT NULL,
	`actor` text NOT NULL,
	`what` text NOT NULL,
	`subject` text NOT NULL,
	`consultation` text,
	PRIMARY KEY(`organisation`, `id`)
);
--> statement-breakpoint
CREATE INDEX `view_log_consultation` ON `view_log` (`organisation`,`consultation`,`at`);