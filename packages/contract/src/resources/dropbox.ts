import { z } from 'zod';
import { Timestamp } from './common';

/** A place on this server for one connection's files. The password is in this answer and nowhere else. */
export const Dropbox = z
  .object({
    dropbox_id: z.string().describe('Pass it to POST /link/session/installs.'),
    host: z.string().meta({ example: 'link.example.com' }),
    port: z.int().meta({ example: 2222 }),
    username: z.string().meta({ example: 'in-5f0c9a7b1d2e3f40' }),
    password: z.string().describe('Shown once: only its hash is kept.'),
    folder: z.string().meta({ example: '/inbox' }),
    host_key_fingerprint: z
      .string()
      .describe('Of the key that this server shows, as ssh-keygen -l prints it.')
      .meta({ example: 'SHA256:8W3f0Qm1u0f7l0l3cZcUu0i9mJrO3l0eHqgW0p5Q1aY' }),
    expires_at: Timestamp.describe('Gone by then, with its files, unless it was connected.'),
  })
  .meta({ id: 'Dropbox' });

export type Dropbox = z.infer<typeof Dropbox>;
