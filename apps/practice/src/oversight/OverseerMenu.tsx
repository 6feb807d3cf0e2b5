import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useNavigate } from 'react-router';
import { DownIcon } from '../controls/icons.tsx';
import { useSignOut } from '../sign-in/useSignOut.ts';
import type { OversightFacts } from './oversight-context.ts';

/** Who is signed in for a commissioner, and the ways out. */
export function OverseerMenu({ facts: { user, member, memberships } }: { facts: OversightFacts }) {
  const navigate = useNavigate();
  const signOut = useSignOut();
  return (
    <MenuTrigger>
      <Button className="user-button">
        {user.name} <DownIcon />
      </Button>
      <Popover placement="bottom end" className="popover">
        <p className="popover-note">{member.name}, commissioner</p>
        <Menu className="menu" aria-label="Your account">
          {memberships.length > 1 && (
            <MenuItem onAction={() => void navigate('/')}>Change organisation</MenuItem>
          )}
          <MenuItem onAction={() => void signOut()}>Sign out</MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
