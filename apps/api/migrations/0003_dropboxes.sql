CREATE TABLE "dropbox_files" (
	"id" text PRIMARY KEY NOT NULL,
	"dropbox_id" text NOT NULL,
	"name" text NOT NULL,
	"size" integer NOT NULL,
	"encrypted_content" "bytea" NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "dropbox_files_dropbox_id_name" UNIQUE("dropbox_id","name")
);
--> statement-breakpoint
CREATE TABLE "dropboxes" (
	"id" text PRIMARY KEY NOT NULL,
	"org_id" text NOT NULL,
	"token_id" text NOT NULL,
	"customer_id" text,
	"integration_name" text NOT NULL,
	"integration_type" text NOT NULL,
	"auth_method" text NOT NULL,
	"username" text NOT NULL,
	"password_hash" text NOT NULL,
	"sealed_file_key" text NOT NULL,
	"connection_id" text,
	"expires_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "dropboxes_username_unique" UNIQUE("username"),
	CONSTRAINT "dropboxes_connection_id_unique" UNIQUE("connection_id")
);
--> statement-breakpoint
CREATE TABLE "inbound_host_keys" (
	"id" text PRIMARY KEY NOT NULL,
	"org_id" text NOT NULL,
	"sealed_private_key" text NOT NULL,
	"fingerprint" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "dropbox_files" ADD CONSTRAINT "dropbox_files_dropbox_id_dropboxes_id_fk" FOREIGN KEY ("dropbox_id") REFERENCES "public"."dropboxes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dropboxes" ADD CONSTRAINT "dropboxes_org_id_organizations_id_fk" FOREIGN KEY ("org_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dropboxes" ADD CONSTRAINT "dropboxes_connection_id_connections_id_fk" FOREIGN KEY ("connection_id") REFERENCES "public"."connections"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "dropboxes_token_id" ON "dropboxes" USING btree ("token_id");--> statement-breakpoint
CREATE INDEX "dropboxes_expires_at" ON "dropboxes" USING btree ("expires_at");