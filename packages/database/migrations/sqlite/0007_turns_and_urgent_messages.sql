DROP INDEX `consultation_queue`;--> statement-breakpoint
DROP INDEX `consultation_assignee`;--> statement-breakpoint
DROP INDEX `consultation_aside`;--> statement-breakpoint
ALTER TABLE `consultation` ADD `turn` integer DEFAULT 2 NOT NULL;--> statement-breakpoint
CREATE INDEX `consultation_queue` ON `consultation` (`organisation`,`state`,`rank`,`due_at`,`turn`,`id`);--> statement-breakpoint
CREATE INDEX `consultation_assignee` ON `consultation` (`organisation`,`assignee`,`state`,`rank`,`due_at`,`turn`,`id`) WHERE assignee is not null;--> statement-breakpoint
CREATE INDEX `consultation_aside` ON `consultation` (`organisation`,`state`,`rank`,`due_at`,`turn`,`id`) WHERE aside is not null;--> statement-breakpoint
ALTER TABLE `message` ADD `urgent` integer DEFAULT false NOT NULL;