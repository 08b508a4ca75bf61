ALTER TABLE "connections" ADD COLUMN "reinstalls" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "connections" ADD COLUMN "initial_sync_due" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "auth_codes" ADD COLUMN "reinstall" boolean DEFAULT false NOT NULL;--> statement-breakpoint
CREATE INDEX "connections_org_id_customer_id" ON "connections" USING btree ("org_id","customer_id");