CREATE TABLE "blocked_address" (
	"organisation" text NOT NULL,
	"token" text NOT NULL,
	"consultation" text NOT NULL,
	"blocked_at" bigint NOT NULL,
	"lifted_at" bigint,
	"lifted_by" text,
	CONSTRAINT "blocked_address_organisation_token_pk" PRIMARY KEY("organisation","token")
);
--> statement-breakpoint
CREATE TABLE "closure" (
	"organisation" text NOT NULL,
	"id" text NOT NULL,
	"routes" text NOT NULL,
	"starts_at" bigint NOT NULL,
	"ends_at" bigint NOT NULL,
	"in_core_hours" boolean NOT NULL,
	"reason" text NOT NULL,
	"commissioner_contact" text NOT NULL,
	"made_by" text NOT NULL,
	"made_at" bigint NOT NULL,
	"ended_at" bigint,
	"ended_by" text,
	CONSTRAINT "closure_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
CREATE TABLE "contact_change" (
	"organisation" text NOT NULL,
	"id" text NOT NULL,
	"consultation" text NOT NULL,
	"recipient" text NOT NULL,
	"field" text NOT NULL,
	"value" text NOT NULL,
	"tell_old" boolean NOT NULL,
	"code_hash" text,
	"code_until" bigint,
	"code_tries" integer NOT NULL,
	"confirmed_at" bigint,
	"state" text NOT NULL,
	"proposed_at" bigint NOT NULL,
	"decided_at" bigint,
	"decided_by" text,
	CONSTRAINT "contact_change_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
CREATE TABLE "service_setting" (
	"organisation" text PRIMARY KEY NOT NULL,
	"urgent_by" text NOT NULL,
	"due_soon_minutes" integer NOT NULL,
	"changed_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff_notice" (
	"organisation" text NOT NULL,
	"id" text NOT NULL,
	"consultation" text,
	"kind" text NOT NULL,
	"recipient" text NOT NULL,
	"channel" text NOT NULL,
	"content" text NOT NULL,
	"state" text NOT NULL,
	"created_at" bigint NOT NULL,
	"settled_at" bigint,
	CONSTRAINT "staff_notice_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
CREATE TABLE "task" (
	"organisation" text NOT NULL,
	"id" text NOT NULL,
	"consultation" text NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"reason" text NOT NULL,
	"urgent" boolean NOT NULL,
	"do_not_ring" boolean NOT NULL,
	"created_at" bigint NOT NULL,
	"due_at" bigint NOT NULL,
	"done_at" bigint,
	"done_by" text,
	"outcome" text,
	"note" text,
	CONSTRAINT "task_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
CREATE TABLE "template" (
	"organisation" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	"channel" text NOT NULL,
	"version" integer NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"made_by" text NOT NULL,
	"made_at" bigint NOT NULL,
	"retired_at" bigint,
	CONSTRAINT "template_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "consultation" ADD COLUMN "sensitive" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "consultation" ADD COLUMN "aside" text;--> statement-breakpoint
ALTER TABLE "delivery" ADD COLUMN "template_version" integer;--> statement-breakpoint
ALTER TABLE "delivery" ADD COLUMN "fault" text;--> statement-breakpoint
ALTER TABLE "delivery" ADD COLUMN "rung" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "delivery" ADD COLUMN "delivered_at" bigint;--> statement-breakpoint
ALTER TABLE "link" ADD COLUMN "code_hash" text;--> statement-breakpoint
ALTER TABLE "link" ADD COLUMN "code_until" bigint;--> statement-breakpoint
ALTER TABLE "contact_change" ADD CONSTRAINT "contact_change_organisation_consultation_consultation_organisation_id_fk" FOREIGN KEY ("organisation","consultation") REFERENCES "public"."consultation"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_organisation_consultation_consultation_organisation_id_fk" FOREIGN KEY ("organisation","consultation") REFERENCES "public"."consultation"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "closure_end" ON "closure" USING btree ("organisation","ends_at");--> statement-breakpoint
CREATE INDEX "contact_change_consultation" ON "contact_change" USING btree ("organisation","consultation","proposed_at");--> statement-breakpoint
CREATE INDEX "staff_notice_consultation" ON "staff_notice" USING btree ("organisation","consultation");--> statement-breakpoint
CREATE UNIQUE INDEX "task_open" ON "task" USING btree ("organisation","consultation","kind","subject") WHERE done_at is null;--> statement-breakpoint
CREATE INDEX "task_due" ON "task" USING btree ("organisation","due_at") WHERE done_at is null;--> statement-breakpoint
CREATE INDEX "task_consultation" ON "task" USING btree ("organisation","consultation","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "template_version" ON "template" USING btree ("organisation","name","channel","version");--> statement-breakpoint
CREATE UNIQUE INDEX "template_in_use" ON "template" USING btree ("organisation","name","channel") WHERE retired_at is null;--> statement-breakpoint
CREATE INDEX "outbox_subject" ON "outbox" USING btree ("organisation","subject","kind") WHERE done_at is null and failed_at is null;