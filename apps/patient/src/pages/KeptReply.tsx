/** A reply that came too late to be sent goes along, unseen, until its writer has said who they are (S20). */
export function KeptReply({ text }: { text: string }) {
  if (text === '') return null;
  return (
    <>
      <p className="fd-notice">
        <strong>It was not sent yet.</strong> We kept the message you wrote. Answer this page, then press
        Send. If you added photos, add them again.
      </p>
      <input type="hidden" form="form" name="text" value={text} />
    </>
  );
}
