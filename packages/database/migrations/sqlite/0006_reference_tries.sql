CREATE TABLE `reference_try` (
	`organisation` text NOT NULL,
	`reference` text NOT NULL,
	`device` text NOT NULL,
	`wrong` integer NOT NULL,
	`paused_until` integer,
	`tried_at` integer NOT NULL,
	PRIMARY KEY(`organisation`, `reference`, `device`)
);
--> statement-breakpoint
CREATE INDEX `reference_try_time` ON `reference_try` (`organisation`,`tried_at`);