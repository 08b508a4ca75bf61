import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { SendMailOptions } from 'nodemailer';
import { writePrivateFile } from '../data-dir';
import type { Secret } from '../crypto/secrets';
import { failureOf, MailFailure } from './failure';
import { logoCid } from './letter';
import type { Carrier, OutgoingMail } from './mail';
import { mailFolder, type KeptMail } from './mailbox';

/** Loaded with the first mail: most of the processes never send one. */
const nodemailer = () => import('nodemailer');

const timeouts = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000 };

/** By the operator's mail server. */
export function smtpCarrier(url: Secret): Carrier {
  let transport: Promise<{ sendMail(mail: SendMailOptions): Promise<unknown> }> | undefined;
  return async (mail) => {
    transport ??= nodemailer().then(({ createTransport }) =>
      createTransport({ url: url.reveal(), ...timeouts, disableFileAccess: true }),
    );
    try {
      await (await transport).sendMail(toMessage(mail));
    } catch (error) {
      throw failureOf(error);
    }
  };
}

/**
 * Into the data folder, while developing: a file that mail programs open, and beside it what the
 * mailbox page shows.
 */
export function folderCarrier(dataDir: string): Carrier {
  return async (mail) => {
    const { createTransport } = await nodemailer();
    const composer = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
    const { message } = await composer.sendMail(toMessage(mail));
    const folder = mailFolder(dataDir);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const { id, from, to, subject, html, text, logo } = mail;
    const kept: KeptMail = {
      at: new Date().toISOString(),
      from,
      to,
      subject,
      html: logo
        ? html.replaceAll(`cid:${logoCid}`, `data:image/png;base64,${logo.toString('base64')}`)
        : html,
      text,
    };
    await writePrivateFile(join(folder, `${id}.eml`), String(message));
    await writePrivateFile(join(folder, `${id}.json`), JSON.stringify(kept));
  };
}

/** In production without a mail server. */
export const noCarrier: Carrier = async () => {
  throw new MailFailure('not_configured', true);
};

function toMessage({ id, from, to, subject, html, text, logo }: OutgoingMail): SendMailOptions {
  const domain = from.address.split('@').at(-1) ?? 'localhost';
  return {
    messageId: `<${id}@${domain}>`,
    from,
    // An object, never a list to be parsed: one address stays one.
    to: { name: '', address: to },
    subject,
    html,
    text,
    headers: { 'auto-submitted': 'auto-generated' },
    ...(logo && {
      attachments: [
        { cid: logoCid, content: logo, contentType: 'image/png', filename: 'logo.png' },
      ],
    }),
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}
