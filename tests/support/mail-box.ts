import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

export type MailBox = {
  url: string;
  received: Email[];
  /** Waits for the next mail to this address that nobody has taken yet. Milliseconds. */
  next(to: string, within?: number): Promise<Email>;
  close(): Promise<void>;
};

/** A real SMTP server on a free port of this machine, keeping what it is sent. */
export async function openMailBox(): Promise<MailBox> {
  const received: Email[] = [];
  const taken = new Set<Email>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, done) {
      const pieces: Buffer[] = [];
      stream.on('data', (piece: Buffer) => pieces.push(piece));
      stream.on('end', () => {
        PostalMime.parse(Buffer.concat(pieces)).then((mail) => {
          received.push(mail);
          done();
        }, done);
      });
    },
  });
  await new Promise<void>((ready) => {
    server.listen(0, '127.0.0.1', ready);
  });
  const { port } = server.server.address() as { port: number };
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    async next(to, within = 10_000) {
      const until = Date.now() + within;
      while (Date.now() < until) {
        const mail = received.find(
          (each) => !taken.has(each) && each.to?.some(({ address }) => address === to),
        );
        if (mail) {
          taken.add(mail);
          return mail;
        }
        await new Promise((wait) => setTimeout(wait, 25));
      }
      throw new Error(`No mail to ${to} came within ${within} ms; there are ${received.length} in all`);
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}

/** The one way in a message holds, beside its "This is not for me". Throws when there is none, or more than one address. */
export function linkIn(mail: Email): string {
  const links = new Set(
    (mail.text ?? '').match(/https?:\/\/\S+\/m\/\S+/g)?.map((link) => link.replace(/\/not-for-me$/, '')),
  );
  const [link] = links;
  if (links.size !== 1 || !link) throw new Error(`Expected one link in:\n${mail.text}`);
  return link;
}
