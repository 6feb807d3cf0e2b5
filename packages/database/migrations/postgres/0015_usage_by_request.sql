DROP INDEX "usage_received";--> statement-breakpoint
DROP INDEX "usage_day";