CREATE TABLE "alarm" (
	"organisation" text NOT NULL,
	"id" text NOT NULL,
	"consultation" text NOT NULL,
	"state" text NOT NULL,
	"raised_at" bigint NOT NULL,
	"raised_open" boolean NOT NULL,
	"rung" integer NOT NULL,
	"next_at" bigint,
	"claimed_by" text,
	"claimed_at" bigint,
	"quiet_until" bigint,
	"ended_at" bigint,
	"ended_by" text,
	"act" text,
	"detail" text,
	CONSTRAINT "alarm_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
CREATE TABLE "alarm_notice" (
	"organisation" text NOT NULL,
	"id" text NOT NULL,
	"alarm" text NOT NULL,
	"rung" integer NOT NULL,
	"recipient" text NOT NULL,
	"channel" text NOT NULL,
	"content" text NOT NULL,
	"state" text NOT NULL,
	"created_at" bigint NOT NULL,
	"settled_at" bigint,
	CONSTRAINT "alarm_notice_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
CREATE TABLE "all_clear" (
	"organisation" text NOT NULL,
	"day" text NOT NULL,
	"member" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "all_clear_organisation_day_pk" PRIMARY KEY("organisation","day")
);
--> statement-breakpoint
CREATE TABLE "duty_slot" (
	"organisation" text NOT NULL,
	"day" text NOT NULL,
	"half" text NOT NULL,
	"content" text NOT NULL,
	"changed_at" bigint NOT NULL,
	CONSTRAINT "duty_slot_organisation_day_half_pk" PRIMARY KEY("organisation","day","half")
);
--> statement-breakpoint
CREATE TABLE "flag_mark" (
	"organisation" text NOT NULL,
	"id" text NOT NULL,
	"flag" text NOT NULL,
	"consultation" text NOT NULL,
	"rule" text NOT NULL,
	"version" integer NOT NULL,
	"mark" text NOT NULL,
	"member" text NOT NULL,
	"role" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "flag_mark_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
CREATE TABLE "local_number" (
	"organisation" text NOT NULL,
	"service" text NOT NULL,
	"name" text NOT NULL,
	"number" text NOT NULL,
	"checked_by" text NOT NULL,
	"checked_on" text NOT NULL,
	CONSTRAINT "local_number_organisation_service_pk" PRIMARY KEY("organisation","service")
);
--> statement-breakpoint
CREATE TABLE "safety_setting" (
	"organisation" text PRIMARY KEY NOT NULL,
	"first_look_minutes" integer NOT NULL,
	"maternity_week" integer NOT NULL,
	"safeguarding_lead" text,
	"clinical_lead" text,
	"out_of_hours" text,
	"changed_at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "attachment" ADD COLUMN "sealed_at" bigint;--> statement-breakpoint
ALTER TABLE "attachment" ADD COLUMN "sealed_by" text;--> statement-breakpoint
ALTER TABLE "attachment" ADD COLUMN "seal_reason" text;--> statement-breakpoint
ALTER TABLE "consultation" ADD COLUMN "reading" text DEFAULT 'not-read' NOT NULL;--> statement-breakpoint
ALTER TABLE "consultation" ADD COLUMN "not_read" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "consultation" ADD COLUMN "first_look_due" bigint DEFAULT 253370764800000 NOT NULL;--> statement-breakpoint
ALTER TABLE "consultation" ADD COLUMN "restricted" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "flag" ADD COLUMN "message" text;--> statement-breakpoint
ALTER TABLE "flag" ADD COLUMN "source" text DEFAULT 'list' NOT NULL;--> statement-breakpoint
ALTER TABLE "organisation" ADD COLUMN "live_at" bigint;--> statement-breakpoint
ALTER TABLE "alarm" ADD CONSTRAINT "alarm_organisation_consultation_consultation_organisation_id_fk" FOREIGN KEY ("organisation","consultation") REFERENCES "public"."consultation"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alarm_notice" ADD CONSTRAINT "alarm_notice_organisation_alarm_alarm_organisation_id_fk" FOREIGN KEY ("organisation","alarm") REFERENCES "public"."alarm"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flag_mark" ADD CONSTRAINT "flag_mark_organisation_flag_flag_organisation_id_fk" FOREIGN KEY ("organisation","flag") REFERENCES "public"."flag"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "alarm_open" ON "alarm" USING btree ("organisation","consultation") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "alarm_consultation" ON "alarm" USING btree ("organisation","consultation","raised_at");--> statement-breakpoint
CREATE INDEX "alarm_notice_alarm" ON "alarm_notice" USING btree ("organisation","alarm");--> statement-breakpoint
CREATE INDEX "flag_mark_flag" ON "flag_mark" USING btree ("organisation","flag");--> statement-breakpoint
CREATE INDEX "flag_mark_consultation" ON "flag_mark" USING btree ("organisation","consultation");--> statement-breakpoint
CREATE INDEX "consultation_first_look" ON "consultation" USING btree ("organisation","first_look_due") WHERE looked_at is null and finished_at is null;