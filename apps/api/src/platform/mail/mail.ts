import type { Letter, RenderedLetter } from './letter';

/** One mail to one person. */
export interface Mail {
  /** One bare address. */
  to: string;
  subject: string;
  letter: Letter;
}

/** As it is handed to whatever carries it. */
export interface OutgoingMail extends RenderedLetter {
  /** The same for every attempt, so that one which arrives twice shows once. */
  id: string;
  from: { name: string; address: string };
  to: string;
  subject: string;
  logo: Buffer | undefined;
}

/** Takes a mail to where mails go; throws MailFailure. */
export type Carrier = (mail: OutgoingMail) => Promise<void>;

/** One line without anything that could begin another header. */
export function toHeaderText(text: string): string {
  return text.replace(/\p{Cc}+/gu, ' ').trim();
}
