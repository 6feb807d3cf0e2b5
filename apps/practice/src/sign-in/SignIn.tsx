import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { post, Refused } from '../api/client.ts';
import { sayFault } from '../api/say-fault.ts';
import { TroubleNote } from '../controls/TroubleNote.tsx';
import { useTitle } from '../controls/useTitle.ts';
import { nextAddress } from './next-address.ts';
import '../styles/sign-in.css';

/** Email and password; then back to where one was. */
export function SignIn() {
  useTitle('Sign in');
  const client = useQueryClient();
  const navigate = useNavigate();
  const [asked] = useSearchParams();
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);

  async function signIn(data: FormData) {
    setBusy(true);
    setTrouble(null);
    try {
      const email = String(data.get('email')).trim();
      await post('/api/auth/sign-in/email', { email, password: String(data.get('password')) });
      // What another member fetched is not this one's.
      client.clear();
      await navigate(nextAddress(asked.get('next')), { replace: true });
    } catch (fault) {
      setTrouble(saySignInFault(fault));
      setBusy(false);
      form.current?.querySelector<HTMLInputElement>('[name=password]')?.focus();
    }
  }

  return (
    <main className="sign-in">
      <h1>Sign in</h1>
      {asked.has('next') && <p>You were signed out. What you had typed is kept in this tab.</p>}
      <form
        ref={form}
        className="dialog-form"
        onSubmit={(event) => {
          event.preventDefault();
          void signIn(new FormData(event.currentTarget));
        }}
      >
        <label className="field">
          <span>Email address</span>
          <input name="email" type="email" autoComplete="username" required />
        </label>
        <label className="field">
          <span>Password</span>
          <input name="password" type="password" autoComplete="current-password" required />
        </label>
        <TroubleNote words={trouble} />
        <button type="submit" className="button button-go" disabled={busy}>
          {busy ? 'Signing in…' : 'Sign in'}
        </button>
      </form>
    </main>
  );
}

/** Never says which of the two was wrong. */
function saySignInFault(fault: unknown): string {
  if (!(fault instanceof Refused)) return sayFault(fault);
  const { status } = fault.problem;
  if (status === 400 || status === 401 || status === 403 || status === 422)
    return 'The email address or the password is not right.';
  return sayFault(fault);
}
