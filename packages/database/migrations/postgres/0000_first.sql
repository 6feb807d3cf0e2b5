CREATE TABLE "account" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" bigint,
	"refresh_token_expires_at" bigint,
	"scope" text,
	"password" text,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "attachment" (
	"organisation" text NOT NULL,
	"id" text NOT NULL,
	"draft" text,
	"consultation" text,
	"message" text,
	"origin" text NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"bytes" integer NOT NULL,
	"width" integer,
	"height" integer,
	"created_at" bigint NOT NULL,
	CONSTRAINT "attachment_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
CREATE TABLE "change_log" (
	"organisation" text NOT NULL,
	"id" text NOT NULL,
	"at" bigint NOT NULL,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"consultation" text,
	"detail" text,
	CONSTRAINT "change_log_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
CREATE TABLE "consultation" (
	"organisation" text NOT NULL,
	"id" text NOT NULL,
	"reference" text NOT NULL,
	"submission" text NOT NULL,
	"patient" text NOT NULL,
	"door" text NOT NULL,
	"kind" text NOT NULL,
	"category" text,
	"national_type" text NOT NULL,
	"who" text NOT NULL,
	"lang" text NOT NULL,
	"dir" text NOT NULL,
	"row" text NOT NULL,
	"content" text NOT NULL,
	"state" text NOT NULL,
	"urgency" text NOT NULL,
	"looked_at" bigint,
	"looked_by" text,
	"assignee" text,
	"team" text,
	"flag_level" text,
	"rank" integer NOT NULL,
	"photos" integer NOT NULL,
	"identity" text NOT NULL,
	"received_at" bigint NOT NULL,
	"received_open" boolean NOT NULL,
	"due_at" bigint NOT NULL,
	"due_rule" text NOT NULL,
	"responded_at" bigint,
	"finished_at" bigint,
	"outcome" text,
	"unread" boolean NOT NULL,
	"lock" integer NOT NULL,
	"changed_at" bigint NOT NULL,
	CONSTRAINT "consultation_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
CREATE TABLE "delivery" (
	"organisation" text NOT NULL,
	"id" text NOT NULL,
	"consultation" text NOT NULL,
	"message" text,
	"recipient" text NOT NULL,
	"channel" text NOT NULL,
	"template" text NOT NULL,
	"content" text NOT NULL,
	"state" text NOT NULL,
	"created_at" bigint NOT NULL,
	"settled_at" bigint,
	CONSTRAINT "delivery_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
CREATE TABLE "draft" (
	"organisation" text NOT NULL,
	"id" text NOT NULL,
	"secret_hash" text NOT NULL,
	"content" text NOT NULL,
	"begun_open" boolean NOT NULL,
	"begun_at" bigint NOT NULL,
	"changed_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	"consultation" text,
	CONSTRAINT "draft_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
CREATE TABLE "flag" (
	"organisation" text NOT NULL,
	"id" text NOT NULL,
	"consultation" text NOT NULL,
	"rule" text NOT NULL,
	"version" integer NOT NULL,
	"level" text NOT NULL,
	"destination" text NOT NULL,
	"words" text NOT NULL,
	"shown" text NOT NULL,
	"choice" text NOT NULL,
	"raised_at" bigint NOT NULL,
	CONSTRAINT "flag_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
CREATE TABLE "identity_check" (
	"organisation" text NOT NULL,
	"id" text NOT NULL,
	"person" text NOT NULL,
	"level" text NOT NULL,
	"address_token" text NOT NULL,
	"checked_by" text NOT NULL,
	"checked_at" bigint NOT NULL,
	"expires_at" bigint NOT NULL,
	CONSTRAINT "identity_check_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
CREATE TABLE "left_unsent" (
	"organisation" text NOT NULL,
	"rule" text NOT NULL,
	"hour" bigint NOT NULL,
	"times" integer NOT NULL,
	CONSTRAINT "left_unsent_organisation_rule_hour_pk" PRIMARY KEY("organisation","rule","hour")
);
--> statement-breakpoint
CREATE TABLE "link" (
	"organisation" text NOT NULL,
	"id" text NOT NULL,
	"consultation" text NOT NULL,
	"recipient" text NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" bigint NOT NULL,
	"ended_at" bigint,
	"opened_at" bigint,
	"opens" integer NOT NULL,
	CONSTRAINT "link_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
CREATE TABLE "link_try" (
	"organisation" text NOT NULL,
	"link" text NOT NULL,
	"device" text NOT NULL,
	"wrong" integer NOT NULL,
	"paused_until" bigint,
	CONSTRAINT "link_try_organisation_link_device_pk" PRIMARY KEY("organisation","link","device")
);
--> statement-breakpoint
CREATE TABLE "member" (
	"organisation" text NOT NULL,
	"id" text NOT NULL,
	"user_id" text NOT NULL,
	"role" text NOT NULL,
	"name" text NOT NULL,
	"active" boolean NOT NULL,
	"created_at" bigint NOT NULL,
	CONSTRAINT "member_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
CREATE TABLE "message" (
	"organisation" text NOT NULL,
	"id" text NOT NULL,
	"consultation" text NOT NULL,
	"kind" text NOT NULL,
	"author" text NOT NULL,
	"text" text NOT NULL,
	"response" text,
	"from_record" boolean NOT NULL,
	"created_at" bigint NOT NULL,
	"held_until" bigint NOT NULL,
	"taken_back_at" bigint,
	"due_at" bigint,
	"due_rule" text,
	"answered_at" bigint,
	"read_at" bigint,
	CONSTRAINT "message_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
CREATE TABLE "organisation" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"town" text NOT NULL,
	"ods_code" text,
	"phone" text NOT NULL,
	"address" text NOT NULL,
	"hours" text NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"organisation" text NOT NULL,
	"id" text NOT NULL,
	"kind" text NOT NULL,
	"subject" text NOT NULL,
	"run_at" bigint NOT NULL,
	"attempts" integer NOT NULL,
	"claimed_until" bigint,
	"done_at" bigint,
	"failed_at" bigint,
	"error" text,
	CONSTRAINT "outbox_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
CREATE TABLE "patient" (
	"organisation" text NOT NULL,
	"id" text NOT NULL,
	"person" text NOT NULL,
	"state" text NOT NULL,
	"name" text NOT NULL,
	"birth_date" text NOT NULL,
	"nhs_number" text,
	"nhs_token" text,
	"birth_token" text NOT NULL,
	"family_token" text NOT NULL,
	"given_token" text NOT NULL,
	"postcode_token" text,
	"phone_token" text,
	"created_at" bigint NOT NULL,
	CONSTRAINT "patient_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
CREATE TABLE "search_token" (
	"organisation" text NOT NULL,
	"token" text NOT NULL,
	"consultation" text NOT NULL,
	CONSTRAINT "search_token_organisation_token_consultation_pk" PRIMARY KEY("organisation","token","consultation")
);
--> statement-breakpoint
CREATE TABLE "sent_log" (
	"organisation" text NOT NULL,
	"id" text NOT NULL,
	"at" bigint NOT NULL,
	"delivery" text NOT NULL,
	"consultation" text NOT NULL,
	"channel" text NOT NULL,
	"outcome" text NOT NULL,
	CONSTRAINT "sent_log_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"user_id" text NOT NULL,
	"expires_at" bigint NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "team" (
	"organisation" text NOT NULL,
	"id" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "team_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
CREATE TABLE "user" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean NOT NULL,
	"image" text,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" bigint NOT NULL,
	"created_at" bigint NOT NULL,
	"updated_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "view_log" (
	"organisation" text NOT NULL,
	"id" text NOT NULL,
	"at" bigint NOT NULL,
	"actor" text NOT NULL,
	"what" text NOT NULL,
	"subject" text NOT NULL,
	"consultation" text,
	CONSTRAINT "view_log_organisation_id_pk" PRIMARY KEY("organisation","id")
);
--> statement-breakpoint
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_organisation_patient_patient_organisation_id_fk" FOREIGN KEY ("organisation","patient") REFERENCES "public"."patient"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_organisation_consultation_consultation_organisation_id_fk" FOREIGN KEY ("organisation","consultation") REFERENCES "public"."consultation"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "flag" ADD CONSTRAINT "flag_organisation_consultation_consultation_organisation_id_fk" FOREIGN KEY ("organisation","consultation") REFERENCES "public"."consultation"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "link" ADD CONSTRAINT "link_organisation_consultation_consultation_organisation_id_fk" FOREIGN KEY ("organisation","consultation") REFERENCES "public"."consultation"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_organisation_consultation_consultation_organisation_id_fk" FOREIGN KEY ("organisation","consultation") REFERENCES "public"."consultation"("organisation","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_user" ON "account" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "attachment_draft" ON "attachment" USING btree ("organisation","draft");--> statement-breakpoint
CREATE INDEX "attachment_consultation" ON "attachment" USING btree ("organisation","consultation");--> statement-breakpoint
CREATE INDEX "change_log_consultation" ON "change_log" USING btree ("organisation","consultation","at");--> statement-breakpoint
CREATE UNIQUE INDEX "consultation_reference" ON "consultation" USING btree ("organisation","reference");--> statement-breakpoint
CREATE UNIQUE INDEX "consultation_submission" ON "consultation" USING btree ("organisation","submission");--> statement-breakpoint
CREATE INDEX "consultation_queue" ON "consultation" USING btree ("organisation","state","rank","due_at","id");--> statement-breakpoint
CREATE INDEX "consultation_assignee" ON "consultation" USING btree ("organisation","assignee","state","rank","due_at","id");--> statement-breakpoint
CREATE INDEX "consultation_patient" ON "consultation" USING btree ("organisation","patient","received_at");--> statement-breakpoint
CREATE INDEX "delivery_consultation" ON "delivery" USING btree ("organisation","consultation");--> statement-breakpoint
CREATE INDEX "draft_expiry" ON "draft" USING btree ("organisation","expires_at");--> statement-breakpoint
CREATE INDEX "flag_consultation" ON "flag" USING btree ("organisation","consultation");--> statement-breakpoint
CREATE INDEX "identity_check_person" ON "identity_check" USING btree ("organisation","person","address_token");--> statement-breakpoint
CREATE UNIQUE INDEX "link_token" ON "link" USING btree ("organisation","token_hash");--> statement-breakpoint
CREATE INDEX "link_consultation" ON "link" USING btree ("organisation","consultation");--> statement-breakpoint
CREATE UNIQUE INDEX "member_user" ON "member" USING btree ("organisation","user_id");--> statement-breakpoint
CREATE INDEX "member_by_user" ON "member" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "message_consultation" ON "message" USING btree ("organisation","consultation","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "organisation_slug" ON "organisation" USING btree ("slug");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("organisation","done_at","failed_at","run_at");--> statement-breakpoint
CREATE INDEX "patient_nhs" ON "patient" USING btree ("organisation","nhs_token","birth_token");--> statement-breakpoint
CREATE INDEX "patient_birth_family" ON "patient" USING btree ("organisation","birth_token","family_token");--> statement-breakpoint
CREATE INDEX "patient_person" ON "patient" USING btree ("organisation","person");--> statement-breakpoint
CREATE INDEX "sent_log_consultation" ON "sent_log" USING btree ("organisation","consultation","at");--> statement-breakpoint
CREATE UNIQUE INDEX "session_token" ON "session" USING btree ("token");--> statement-breakpoint
CREATE INDEX "session_user" ON "session" USING btree ("user_id");--> statement-breakpoint
CREATE UNIQUE INDEX "user_email" ON "user" USING btree ("email");--> statement-breakpoint
CREATE INDEX "verification_identifier" ON "verification" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "view_log_consultation" ON "view_log" USING btree ("organisation","consultation","at");