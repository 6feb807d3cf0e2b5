CREATE TABLE `blocked_address` (
	`organisation` text NOT NULL,
	`token` text NOT NULL,
	`consultation` text NOT NULL,
	`blocked_at` integer NOT NULL,
	`lifted_at` integer,
	`lifted_by` text,
	PRIMARY KEY(`organisation`, `token`)
);
--> statement-breakpoint
CREATE TABLE `closure` (
	`organisation` text NOT NULL,
	`id` text NOT NULL,
	`routes` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`in_core_hours` integer NOT NULL,
	`reason` text NOT NULL,
	`commissioner_contact` text NOT NULL,
	`made_by` text NOT NULL,
	`made_at` integer NOT NULL,
	`ended_at` integer,
	`ended_by` text,
	PRIMARY KEY(`organisation`, `id`)
);
--> statement-breakpoint
CREATE INDEX `closure_end` ON `closure` (`organisation`,`ends_at`);--> statement-breakpoint
CREATE TABLE `contact_change` (
	`organisation` text NOT NULL,
	`id` text NOT NULL,
	`consultation` text NOT NULL,
	`recipient` text NOT NULL,
	`field` text NOT NULL,
	`value` text NOT NULL,
	`tell_old` integer NOT NULL,
	`code_hash` text,
	`code_until` integer,
	`code_tries` integer NOT NULL,
	`confirmed_at` integer,
	`state` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`decided_at` integer,
	`decided_by` text,
	PRIMARY KEY(`organisation`, `id`),
	FOREIGN KEY (`organisation`,`consultation`) REFERENCES `consultation`(`organisation`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `contact_change_consultation` ON `contact_change` (`organisation`,`consultation`,`proposed_at`);--> statement-breakpoint
CREATE TABLE `service_setting` (
	`organisation` text PRIMARY KEY NOT NULL,
	`urgent_by` text NOT NULL,
	`due_soon_minutes` integer NOT NULL,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `staff_notice` (
	`organisation` text NOT NULL,
	`id` text NOT NULL,
	`consultation` text,
	`kind` text NOT NULL,
	`recipient` text NOT NULL,
	`channel` text NOT NULL,
	`content` text NOT NULL,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	`settled_at` integer,
	PRIMARY KEY(`organisation`, `id`)
);
--> statement-breakpoint
CREATE INDEX `staff_notice_consultation` ON `staff_notice` (`organisation`,`consultation`);--> statement-breakpoint
CREATE TABLE `task` (
	`organisation` text NOT NULL,
	`id` text NOT NULL,
	`consultation` text NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`reason` text NOT NULL,
	`urgent` integer NOT NULL,
	`do_not_ring` integer NOT NULL,
	`created_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`done_at` integer,
	`done_by` text,
	`outcome` text,
	`note` text,
	PRIMARY KEY(`organisation`, `id`),
	FOREIGN KEY (`organisation`,`consultation`) REFERENCES `consultation`(`organisation`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `task_open` ON `task` (`organisation`,`consultation`,`kind`,`subject`) WHERE done_at is null;--> statement-breakpoint
CREATE INDEX `task_due` ON `task` (`organisation`,`due_at`) WHERE done_at is null;--> statement-breakpoint
CREATE INDEX `task_consultation` ON `task` (`organisation`,`consultation`,`created_at`);--> statement-breakpoint
CREATE TABLE `template` (
	`organisation` text NOT NULL,
	`id` text NOT NULL,
	`name` text NOT NULL,
	`channel` text NOT NULL,
	`version` integer NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	`made_by` text NOT NULL,
	`made_at` integer NOT NULL,
	`retired_at` integer,
	PRIMARY KEY(`organisation`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `template_version` ON `template` (`organisation`,`name`,`channel`,`version`);--> statement-breakpoint
CREATE UNIQUE INDEX `template_in_use` ON `template` (`organisation`,`name`,`channel`) WHERE retired_at is null;--> statement-breakpoint
ALTER TABLE `consultation` ADD `sensitive` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `consultation` ADD `aside` text;--> statement-breakpoint
ALTER TABLE `delivery` ADD `template_version` integer;--> statement-breakpoint
ALTER TABLE `delivery` ADD `fault` text;--> statement-breakpoint
ALTER TABLE `delivery` ADD `rung` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `delivery` ADD `delivered_at` integer;--> statement-breakpoint
ALTER TABLE `link` ADD `code_hash` text;--> statement-breakpoint
ALTER TABLE `link` ADD `code_until` integer;--> statement-breakpoint
CREATE INDEX `outbox_subject` ON `outbox` (`organisation`,`subject`,`kind`) WHERE done_at is null and failed_at is null;