import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { drafts } from '../answer/drafts.ts';
import { post } from '../api/client.ts';

/** Signs out, and leaves nothing of one member's work for the next at a shared desk. */
export function useSignOut(): () => Promise<void> {
  const client = useQueryClient();
  const navigate = useNavigate();
  return async () => {
    await post('/api/auth/sign-out', {}).catch(() => {
      // Signed out already, or the server is away: this browser forgets all the same.
    });
    drafts.clearAll();
    client.clear();
    await navigate('/sign-in');
  };
}
