CREATE TABLE `alarm` (
	`organisation` text NOT NULL,
	`id` text NOT NULL,
	`consultation` text NOT NULL,
	`state` text NOT NULL,
	`raised_at` integer NOT NULL,
	`raised_open` integer NOT NULL,
	`rung` integer NOT NULL,
	`next_at` integer,
	`claimed_by` text,
	`claimed_at` integer,
	`quiet_until` integer,
	`ended_at` integer,
	`ended_by` text,
	`act` text,
	`detail` text,
	PRIMARY KEY(`organisation`, `id`),
	FOREIGN KEY (`organisation`,`consultation`) REFERENCES `consultation`(`organisation`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `alarm_open` ON `alarm` (`organisation`,`consultation`) WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX `alarm_consultation` ON `alarm` (`organisation`,`consultation`,`raised_at`);--> statement-breakpoint
CREATE TABLE `alarm_notice` (
	`organisation` text NOT NULL,
	`id` text NOT NULL,
	`alarm` text NOT NULL,
	`rung` integer NOT NULL,
	`recipient` text NOT NULL,
	`channel` text NOT NULL,
	`content` text NOT NULL,
	`state` text NOT NULL,
	`created_at` integer NOT NULL,
	`settled_at` integer,
	PRIMARY KEY(`organisation`, `id`),
	FOREIGN KEY (`organisation`,`alarm`) REFERENCES `alarm`(`organisation`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `alarm_notice_alarm` ON `alarm_notice` (`organisation`,`alarm`);--> statement-breakpoint
CREATE TABLE `all_clear` (
	`organisation` text NOT NULL,
	`day` text NOT NULL,
	`member` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`organisation`, `day`)
);
--> statement-breakpoint
CREATE TABLE `duty_slot` (
	`organisation` text NOT NULL,
	`day` text NOT NULL,
	`half` text NOT NULL,
	`content` text NOT NULL,
	`changed_at` integer NOT NULL,
	PRIMARY KEY(`organisation`, `day`, `half`)
);
--> statement-breakpoint
CREATE TABLE `flag_mark` (
	`organisation` text NOT NULL,
	`id` text NOT NULL,
	`flag` text NOT NULL,
	`consultation` text NOT NULL,
	`rule` text NOT NULL,
	`version` integer NOT NULL,
	`mark` text NOT NULL,
	`member` text NOT NULL,
	`role` text NOT NULL,
	`at` integer NOT NULL,
	PRIMARY KEY(`organisation`, `id`),
	FOREIGN KEY (`organisation`,`flag`) REFERENCES `flag`(`organisation`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `flag_mark_flag` ON `flag_mark` (`organisation`,`flag`);--> statement-breakpoint
CREATE INDEX `flag_mark_consultation` ON `flag_mark` (`organisation`,`consultation`);--> statement-breakpoint
CREATE TABLE `local_number` (
	`organisation` text NOT NULL,
	`service` text NOT NULL,
	`name` text NOT NULL,
	`number` text NOT NULL,
	`checked_by` text NOT NULL,
	`checked_on` text NOT NULL,
	PRIMARY KEY(`organisation`, `service`)
);
--> statement-breakpoint
CREATE TABLE `safety_setting` (
	`organisation` text PRIMARY KEY NOT NULL,
	`first_look_minutes` integer NOT NULL,
	`maternity_week` integer NOT NULL,
	`safeguarding_lead` text,
	`clinical_lead` text,
	`out_of_hours` text,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE `attachment` ADD `sealed_at` integer;--> statement-breakpoint
ALTER TABLE `attachment` ADD `sealed_by` text;--> statement-breakpoint
ALTER TABLE `attachment` ADD `seal_reason` text;--> statement-breakpoint
ALTER TABLE `consultation` ADD `reading` text DEFAULT 'not-read' NOT NULL;--> statement-breakpoint
ALTER TABLE `consultation` ADD `not_read` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `consultation` ADD `first_look_due` integer DEFAULT 253370764800000 NOT NULL;--> statement-breakpoint
ALTER TABLE `consultation` ADD `restricted` integer DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX `consultation_first_look` ON `consultation` (`organisation`,`first_look_due`) WHERE looked_at is null and finished_at is null;--> statement-breakpoint
ALTER TABLE `flag` ADD `message` text;--> statement-breakpoint
ALTER TABLE `flag` ADD `source` text DEFAULT 'list' NOT NULL;--> statement-breakpoint
ALTER TABLE `organisation` ADD `live_at` integer;