import { SMTPServer } from 'smtp-server';

export type PostBox = { url: string; close(): Promise<void> };

/** A mail server that takes every mail and keeps none: the outbox works as in a surgery, and nothing leaves this machine. */
export async function openPostBox(): Promise<PostBox> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onData(stream, _session, done) {
      stream.resume().on('end', done);
    },
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.server.address() as { port: number };
  return {
    url: `smtp://127.0.0.1:${port}`,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
