CREATE TABLE "batch" (
	"organisation" text NOT NULL,
	"id" text NOT NULL,
	"title" text NOT NULL,
	"state" text NOT NULL,
	"content" text NOT NULL,
	"list_token" text NOT NULL,
	"replies" boolean NOT NULL,
	"lines" integer NOT NULL,
	"made_by" text NOT NULL,
	"made_at" bigint NOT NULL,
	"started_by" text,
	"started_at" bigint,
	"ended_at" bigint,
	"changed_at" bigint NOT NULL,
	CONSTRAINT "batch_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
CREATE TABLE "batch_line" (
	"organisation" text NOT NULL,
	"batch" text NOT NULL,
	"line" integer NOT NULL,
	"content" text NOT NULL,
	"state" text NOT NULL,
	"faults" text NOT NULL,
	"consultation" text,
	CONSTRAINT "batch_line_organisation_batch_line_pk" PRIMARY KEY("organisation","batch","line")
);
--> statement-breakpoint
CREATE TABLE "feedback" (
	"organisation" text NOT NULL,
	"consultation" text NOT NULL,
	"answer" integer NOT NULL,
	"words" text,
	"at" bigint NOT NULL,
	CONSTRAINT "feedback_organisation_consultation_pk" PRIMARY KEY("organisation","consultation")
);
--> statement-breakpoint
CREATE TABLE "incident" (
	"id" text PRIMARY KEY NOT NULL,
	"starts_at" bigint NOT NULL,
	"ends_at" bigint NOT NULL,
	"words" text NOT NULL,
	"added_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "messaging_setting" (
	"organisation" text PRIMARY KEY NOT NULL,
	"messages" boolean NOT NULL,
	"files" boolean NOT NULL,
	"scores" boolean NOT NULL,
	"changed_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "national_week" (
	"organisation" text NOT NULL,
	"week" text NOT NULL,
	"mapping" text NOT NULL,
	"records" integer NOT NULL,
	"produced_at" bigint NOT NULL,
	"produced_by" text NOT NULL,
	CONSTRAINT "national_week_organisation_week_pk" PRIMARY KEY("organisation","week")
);
--> statement-breakpoint
CREATE TABLE "outreach" (
	"organisation" text NOT NULL,
	"consultation" text NOT NULL,
	"started_by" text NOT NULL,
	"started_at" bigint NOT NULL,
	"batch" text,
	"batch_line" integer,
	"questionnaire" text,
	"questionnaire_version" integer,
	"answer_by" bigint,
	"reminders" boolean NOT NULL,
	"reminded" integer DEFAULT 0 NOT NULL,
	"expires_at" bigint,
	"expired_at" bigint,
	"answered_at" bigint,
	"progress" text,
	"answers" text,
	CONSTRAINT "outreach_organisation_consultation_pk" PRIMARY KEY("organisation","consultation")
);
--> statement-breakpoint
CREATE TABLE "oversight" (
	"commissioner" text NOT NULL,
	"practice" text NOT NULL,
	"since" bigint NOT NULL,
	"ended_at" bigint,
	CONSTRAINT "oversight_commissioner_practice_pk" PRIMARY KEY("commissioner","practice")
);
--> statement-breakpoint
CREATE TABLE "participation" (
	"ods_code" text PRIMARY KEY NOT NULL,
	"status" text NOT NULL,
	"loaded_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person_detail" (
	"organisation" text NOT NULL,
	"person" text NOT NULL,
	"field" text NOT NULL,
	"value" text NOT NULL,
	"change" text NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" bigint NOT NULL,
	CONSTRAINT "person_detail_organisation_person_field_pk" PRIMARY KEY("organisation","person","field")
);
--> statement-breakpoint
CREATE TABLE "person_switch" (
	"organisation" text NOT NULL,
	"person" text NOT NULL,
	"messages" boolean NOT NULL,
	"files" boolean NOT NULL,
	"reason" text NOT NULL,
	"changed_by" text NOT NULL,
	"changed_at" bigint NOT NULL,
	CONSTRAINT "person_switch_organisation_person_pk" PRIMARY KEY("organisation","person")
);
--> statement-breakpoint
CREATE TABLE "reporting_setting" (
	"organisation" text PRIMARY KEY NOT NULL,
	"registered" integer,
	"registered_on" text,
	"places" text NOT NULL,
	"public_figures" boolean NOT NULL,
	"small_numbers" integer NOT NULL,
	"changed_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "usage" (
	"organisation" text NOT NULL,
	"consultation" text NOT NULL,
	"received_at" bigint NOT NULL,
	"day" text NOT NULL,
	"hour" integer NOT NULL,
	"weekday" integer NOT NULL,
	"age_band" text NOT NULL,
	"sex" text NOT NULL,
	"language" text NOT NULL,
	"district" text NOT NULL,
	"needs" text NOT NULL,
	"for_other" boolean NOT NULL,
	CONSTRAINT "usage_organisation_consultation_pk" PRIMARY KEY("organisation","consultation")
);
--> statement-breakpoint
ALTER TABLE "closure" ADD COLUMN "answer" text;--> statement-breakpoint
ALTER TABLE "closure" ADD COLUMN "answer_note" text;--> statement-breakpoint
ALTER TABLE "closure" ADD COLUMN "answered_by" text;--> statement-breakpoint
ALTER TABLE "closure" ADD COLUMN "answered_at" bigint;--> statement-breakpoint
ALTER TABLE "consultation" ADD COLUMN "test" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "consultation" ADD COLUMN "messages_off" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "consultation" ADD COLUMN "files_off" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "contact_change" ADD COLUMN "proof" text;--> statement-breakpoint
ALTER TABLE "contact_change" ADD COLUMN "copied_at" bigint;--> statement-breakpoint
ALTER TABLE "contact_change" ADD COLUMN "copied_by" text;--> statement-breakpoint
ALTER TABLE "batch_line" ADD CONSTRAINT "batch_line_organisation_batch_batch_organisation_id_fk" FOREIGN KEY ("organisation","batch") REFERENCES "public"."batch"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_organisation_consultation_consultation_organisation_id_fk" FOREIGN KEY ("organisation","consultation") REFERENCES "public"."consultation"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outreach" ADD CONSTRAINT "outreach_organisation_consultation_consultation_organisation_id_fk" FOREIGN KEY ("organisation","consultation") REFERENCES "public"."consultation"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "usage" ADD CONSTRAINT "usage_organisation_consultation_consultation_organisation_id_fk" FOREIGN KEY ("organisation","consultation") REFERENCES "public"."consultation"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "batch_made" ON "batch" USING btree ("organisation","made_at");--> statement-breakpoint
CREATE INDEX "batch_list" ON "batch" USING btree ("organisation","list_token","started_at");--> statement-breakpoint
CREATE INDEX "batch_line_state" ON "batch_line" USING btree ("organisation","batch","state","line");--> statement-breakpoint
CREATE INDEX "feedback_at" ON "feedback" USING btree ("organisation","at");--> statement-breakpoint
CREATE INDEX "outreach_batch" ON "outreach" USING btree ("organisation","batch","batch_line") WHERE batch is not null;--> statement-breakpoint
CREATE INDEX "oversight_practice" ON "oversight" USING btree ("practice");--> statement-breakpoint
CREATE INDEX "usage_received" ON "usage" USING btree ("organisation","received_at","consultation");--> statement-breakpoint
CREATE INDEX "usage_day" ON "usage" USING btree ("organisation","day","hour");