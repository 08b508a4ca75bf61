DROP INDEX "connection_errors_connection_id";--> statement-breakpoint
ALTER TABLE "connection_errors" ADD COLUMN "mailed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "connections" ADD COLUMN "next_check_at" timestamp with time zone DEFAULT now() + random() * interval '1 hour';--> statement-breakpoint
ALTER TABLE "connections" ADD COLUMN "check_by" text;--> statement-breakpoint
ALTER TABLE "connections" ADD COLUMN "check_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "connections" ADD COLUMN "last_checked" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "connections" ADD COLUMN "failed_checks" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "connections" ADD COLUMN "mailed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "organizations" ADD COLUMN "health_mails" jsonb DEFAULT '{"addresses":[],"kinds":["invalid_credentials","missing_permission"]}'::jsonb NOT NULL;--> statement-breakpoint
CREATE INDEX "connection_errors_first_seen" ON "connection_errors" USING btree ("first_seen");--> statement-breakpoint
CREATE INDEX "connections_check_due" ON "connections" USING btree (greatest(next_check_at, check_until));--> statement-breakpoint
ALTER TABLE "connection_errors" ADD CONSTRAINT "connection_errors_what" UNIQUE NULLS NOT DISTINCT("connection_id","error_type","action");