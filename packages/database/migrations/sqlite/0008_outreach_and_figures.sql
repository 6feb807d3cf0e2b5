CREATE TABLE `batch` (
	`organisation` text NOT NULL,
	`id` text NOT NULL,
	`title` text NOT NULL,
	`state` text NOT NULL,
	`content` text NOT NULL,
	`list_token` text NOT NULL,
	`replies` integer NOT NULL,
	`lines` integer NOT NULL,
	`made_by` text NOT NULL,
	`made_at` integer NOT NULL,
	`started_by` text,
	`started_at` integer,
	`ended_at` integer,
	`changed_at` integer NOT NULL,
	PRIMARY KEY(`organisation`, `id`)
);
--> statement-breakpoint
CREATE INDEX `batch_made` ON `batch` (`organisation`,`made_at`);--> statement-breakpoint
CREATE INDEX `batch_list` ON `batch` (`organisation`,`list_token`,`started_at`);--> statement-breakpoint
CREATE TABLE `batch_line` (
	`organisation` text NOT NULL,
	`batch` text NOT NULL,
	`line` integer NOT NULL,
	`content` text NOT NULL,
	`state` text NOT NULL,
	`faults` text NOT NULL,
	`consultation` text,
	PRIMARY KEY(`organisation`, `batch`, `line`),
	FOREIGN KEY (`organisation`,`batch`) REFERENCES `batch`(`organisation`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `batch_line_state` ON `batch_line` (`organisation`,`batch`,`state`,`line`);--> statement-breakpoint
CREATE TABLE `feedback` (
	`organisation` text NOT NULL,
	`consultation` text NOT NULL,
	`answer` integer NOT NULL,
	`words` text,
	`at` integer NOT NULL,
	PRIMARY KEY(`organisation`, `consultation`),
	FOREIGN KEY (`organisation`,`consultation`) REFERENCES `consultation`(`organisation`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `feedback_at` ON `feedback` (`organisation`,`at`);--> statement-breakpoint
CREATE TABLE `incident` (
	`id` text PRIMARY KEY NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`words` text NOT NULL,
	`added_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `messaging_setting` (
	`organisation` text PRIMARY KEY NOT NULL,
	`messages` integer NOT NULL,
	`files` integer NOT NULL,
	`scores` integer NOT NULL,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `national_week` (
	`organisation` text NOT NULL,
	`week` text NOT NULL,
	`mapping` text NOT NULL,
	`records` integer NOT NULL,
	`produced_at` integer NOT NULL,
	`produced_by` text NOT NULL,
	PRIMARY KEY(`organisation`, `week`)
);
--> statement-breakpoint
CREATE TABLE `outreach` (
	`organisation` text NOT NULL,
	`consultation` text NOT NULL,
	`started_by` text NOT NULL,
	`started_at` integer NOT NULL,
	`batch` text,
	`batch_line` integer,
	`questionnaire` text,
	`questionnaire_version` integer,
	`answer_by` integer,
	`reminders` integer NOT NULL,
	`reminded` integer DEFAULT 0 NOT NULL,
	`expires_at` integer,
	`expired_at` integer,
	`answered_at` integer,
	`progress` text,
	`answers` text,
	PRIMARY KEY(`organisation`, `consultation`),
	FOREIGN KEY (`organisation`,`consultation`) REFERENCES `consultation`(`organisation`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `outreach_batch` ON `outreach` (`organisation`,`batch`,`batch_line`) WHERE batch is not null;--> statement-breakpoint
CREATE TABLE `oversight` (
	`commissioner` text NOT NULL,
	`practice` text NOT NULL,
	`since` integer NOT NULL,
	`ended_at` integer,
	PRIMARY KEY(`commissioner`, `practice`)
);
--> statement-breakpoint
CREATE INDEX `oversight_practice` ON `oversight` (`practice`);--> statement-breakpoint
CREATE TABLE `participation` (
	`ods_code` text PRIMARY KEY NOT NULL,
	`status` text NOT NULL,
	`loaded_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `person_detail` (
	`organisation` text NOT NULL,
	`person` text NOT NULL,
	`field` text NOT NULL,
	`value` text NOT NULL,
	`change` text NOT NULL,
	`changed_by` text NOT NULL,
	`changed_at` integer NOT NULL,
	PRIMARY KEY(`organisation`, `person`, `field`)
);
--> statement-breakpoint
CREATE TABLE `person_switch` (
	`organisation` text NOT NULL,
	`person` text NOT NULL,
	`messages` integer NOT NULL,
	`files` integer NOT NULL,
	`reason` text NOT NULL,
	`changed_by` text NOT NULL,
	`changed_at` integer NOT NULL,
	PRIMARY KEY(`organisation`, `person`)
);
--> statement-breakpoint
CREATE TABLE `reporting_setting` (
	`organisation` text PRIMARY KEY NOT NULL,
	`registered` integer,
	`registered_on` text,
	`places` text NOT NULL,
	`public_figures` integer NOT NULL,
	`small_numbers` integer NOT NULL,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `usage` (
	`organisation` text NOT NULL,
	`consultation` text NOT NULL,
	`received_at` integer NOT NULL,
	`day` text NOT NULL,
	`hour` integer NOT NULL,
	`weekday` integer NOT NULL,
	`age_band` text NOT NULL,
	`sex` text NOT NULL,
	`language` text NOT NULL,
	`district` text NOT NULL,
	`needs` text NOT NULL,
	`for_other` integer NOT NULL,
	PRIMARY KEY(`organisation`, `consultation`),
	FOREIGN KEY (`organisation`,`consultation`) REFERENCES `consultation`(`organisation`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `usage_received` ON `usage` (`organisation`,`received_at`,`consultation`);--> statement-breakpoint
CREATE INDEX `usage_day` ON `usage` (`organisation`,`day`,`hour`);--> statement-breakpoint
ALTER TABLE `closure` ADD `answer` text;--> statement-breakpoint
ALTER TABLE `closure` ADD `answer_note` text;--> statement-breakpoint
ALTER TABLE `closure` ADD `answered_by` text;--> statement-breakpoint
ALTER TABLE `closure` ADD `answered_at` integer;--> statement-breakpoint
ALTER TABLE `consultation` ADD `test` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `consultation` ADD `messages_off` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `consultation` ADD `files_off` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `contact_change` ADD `proof` text;--> statement-breakpoint
ALTER TABLE `contact_change` ADD `copied_at` integer;--> statement-breakpoint
ALTER TABLE `contact_change` ADD `copied_by` text;