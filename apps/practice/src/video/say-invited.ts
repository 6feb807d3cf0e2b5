/** "Invited Alan Whitcombe by text."; where no channel is safe, that somebody has to tell them. */
export function sayInvited(name: string, channel: string | null): string {
  return channel === null
    ? `${name} is invited, and nothing was sent: tell them yourself.`
    : `Invited ${name} by ${channel}.`;
}
