CREATE TABLE "magic_link_events" (
	"id" text PRIMARY KEY NOT NULL,
	"link_id" text NOT NULL,
	"type" text NOT NULL,
	"integration_name" text,
	"code" text,
	"message" text,
	"connection_id" text,
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "magic_link_mails" (
	"id" text PRIMARY KEY NOT NULL,
	"org_id" text NOT NULL,
	"link_id" text NOT NULL,
	"email" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "magic_links" (
	"id" text PRIMARY KEY NOT NULL,
	"org_id" text NOT NULL,
	"secret_hash" text NOT NULL,
	"sealed_secret" text,
	"integration_type" text NOT NULL,
	"allow_list" jsonb NOT NULL,
	"block_list" jsonb NOT NULL,
	"with_endpoints" jsonb NOT NULL,
	"customer_id" text,
	"connection_id" text,
	"disabled_functions" jsonb NOT NULL,
	"enabled_functions" jsonb NOT NULL,
	"redirect_url" text,
	"max_uses" integer NOT NULL,
	"uses" integer DEFAULT 0 NOT NULL,
	"email" text,
	"language" text,
	"revoked_at" timestamp with time zone,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "magic_links_secret_hash_unique" UNIQUE("secret_hash")
);
--> statement-breakpoint
ALTER TABLE "connections" ADD COLUMN "enabled_functions" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "oauth_attempts" ADD COLUMN "magic_link_id" text;--> statement-breakpoint
ALTER TABLE "oauth_attempts" ADD COLUMN "enabled_functions" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "magic_link_events" ADD CONSTRAINT "magic_link_events_link_id_magic_links_id_fk" FOREIGN KEY ("link_id") REFERENCES "public"."magic_links"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magic_link_mails" ADD CONSTRAINT "magic_link_mails_link_id_magic_links_id_fk" FOREIGN KEY ("link_id") REFERENCES "public"."magic_links"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magic_links" ADD CONSTRAINT "magic_links_org_id_organizations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "magic_links" ADD CONSTRAINT "magic_links_connection_id_connections_id_fk" FOREIGN KEY ("connection_id") REFERENCES "public"."connections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "magic_link_events_link_id_at" ON "magic_link_events" USING btree ("link_id","at");--> statement-breakpoint
CREATE INDEX "magic_link_mails_org_id_created_at" ON "magic_link_mails" USING btree ("org_id","created_at");--> statement-breakpoint
CREATE INDEX "magic_link_mails_link_id" ON "magic_link_mails" USING btree ("link_id");--> statement-breakpoint
CREATE INDEX "magic_links_org_id_created_at" ON "magic_links" USING btree ("org_id","created_at","id");--> statement-breakpoint
CREATE INDEX "magic_links_connection_id" ON "magic_links" USING btree ("connection_id");