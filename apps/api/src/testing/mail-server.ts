import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer } from 'smtp-server';

export interface ReceivedMail {
  /** As the envelope says. */
  to: string[];
  /** As it came over the wire. */
  raw: string;
  mail: ParsedMail;
}

export interface TestMailServer {
  url: string;
  received: ReceivedMail[];
  /** What the next recipients are told instead of being taken. */
  refuseWith: { code: number; text: string } | undefined;
  /** How often somebody has named a recipient. */
  asked: number;
  close(): Promise<void>;
}

/** A real mail server on a free port of this machine. */
export async function startMailServer(): Promise<TestMailServer> {
  const state: TestMailServer = {
    url: '',
    received: [],
    refuseWith: undefined,
    asked: 0,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo(_address, _session, callback) {
      state.asked += 1;
      const { refuseWith } = state;
      if (!refuseWith) return callback();
      callback(Object.assign(new Error(refuseWith.text), { responseCode: refuseWith.code }));
    },
    onData(stream, session, callback) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks);
        void simpleParser(raw).then((mail) => {
          const to = session.envelope.rcptTo.map(({ address }) => address);
          state.received.push({ to, raw: raw.toString('utf8'), mail });
          callback();
        }, callback);
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  state.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  return state;
}
