CREATE TABLE `video_call` (
	`organisation` text NOT NULL,
	`id` text NOT NULL,
	`consultation` text NOT NULL,
	`clinician` text NOT NULL,
	`made_by` text NOT NULL,
	`made_at` integer NOT NULL,
	`starts_at` integer NOT NULL,
	`message` text NOT NULL,
	`state` text NOT NULL,
	`started_at` integer,
	`ended_at` integer,
	`ended_by` text,
	`ending` text,
	`outcome` text,
	`code` text,
	`checks` text,
	`checked_by` text,
	`checked_at` integer,
	`sharing` integer NOT NULL,
	`files` integer NOT NULL,
	`chat` integer NOT NULL,
	`delay_minutes` integer,
	`delay_said_at` integer,
	`instead` text,
	`instead_at` integer,
	`reminded` integer DEFAULT 0 NOT NULL,
	`feedback` integer,
	`feedback_at` integer,
	`lock` integer DEFAULT 0 NOT NULL,
	`changed_at` integer NOT NULL,
	PRIMARY KEY(`organisation`, `id`),
	FOREIGN KEY (`organisation`,`consultation`) REFERENCES `consultation`(`organisation`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `video_call_starts` ON `video_call` (`organisation`,`starts_at`);--> statement-breakpoint
CREATE INDEX `video_call_consultation` ON `video_call` (`organisation`,`consultation`);--> statement-breakpoint
CREATE UNIQUE INDEX `video_call_open` ON `video_call` (`organisation`,`consultation`) WHERE state in ('invited', 'started');--> statement-breakpoint
CREATE INDEX `video_call_started` ON `video_call` (`organisation`,`started_at`);--> statement-breakpoint
CREATE TABLE `video_guest` (
	`organisation` text NOT NULL,
	`id` text NOT NULL,
	`call` text NOT NULL,
	`token_hash` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`made_by` text NOT NULL,
	`made_at` integer NOT NULL,
	`ended_at` integer,
	PRIMARY KEY(`organisation`, `id`),
	FOREIGN KEY (`organisation`,`call`) REFERENCES `video_call`(`organisation`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `video_guest_token` ON `video_guest` (`organisation`,`token_hash`);--> statement-breakpoint
CREATE INDEX `video_guest_call` ON `video_guest` (`organisation`,`call`);--> statement-breakpoint
CREATE TABLE `video_person` (
	`organisation` text NOT NULL,
	`id` text NOT NULL,
	`call` text NOT NULL,
	`kind` text NOT NULL,
	`ref` text NOT NULL,
	`name` text,
	`state` text NOT NULL,
	`arrived_at` integer NOT NULL,
	`let_in_at` integer,
	`left_at` integer,
	`instance` text,
	`seen_at` integer NOT NULL,
	`gone_at` integer,
	PRIMARY KEY(`organisation`, `id`),
	FOREIGN KEY (`organisation`,`call`) REFERENCES `video_call`(`organisation`,`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `video_person_place` ON `video_person` (`organisation`,`call`,`kind`,`ref`);--> statement-breakpoint
CREATE TABLE `video_setting` (
	`organisation` text PRIMARY KEY NOT NULL,
	`offered` integer NOT NULL,
	`sharing` integer NOT NULL,
	`files` integer NOT NULL,
	`chat` integer NOT NULL,
	`changed_at` integer NOT NULL
);
