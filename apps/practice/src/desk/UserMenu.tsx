import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { useNavigate } from 'react-router';
import { DownIcon } from '../controls/icons.tsx';
import { useSignOut } from '../sign-in/useSignOut.ts';
import { roleWords } from '../wording/words.ts';
import { useDesk } from './desk-context.ts';

/** Who is signed in, and what is theirs alone. */
export function UserMenu({ onKeys }: { onKeys: () => void }) {
  const { slug, user, member, memberships, practice } = useDesk();
  const navigate = useNavigate();
  const signOut = useSignOut();

  const to = (part: string, words: string) => (
    <MenuItem onAction={() => void navigate(`/${slug}/${part}`)}>{words}</MenuItem>
  );
  return (
    <MenuTrigger>
      <Button className="user-button">
        {user.name} <DownIcon />
      </Button>
      <Popover placement="bottom end" className="popover">
        <p className="popover-note">
          {practice.name}, {roleWords[member.role]}
        </p>
        <Menu className="menu" aria-label="Your account">
          <MenuSection>
            <Header>The day</Header>
            {to('tasks', 'Calls and tasks')}
            {to('end-of-day', 'End of day')}
          </MenuSection>
          <MenuSection>
            <Header>The practice</Header>
            {to('hours', 'Hours and closures')}
            {to('messages', 'Messages')}
            {to('messaging', 'Replies, files and scores')}
            {to('video/settings', 'Video calls')}
            {member.role === 'manager' && to('website', 'Website and posters')}
            {to('safety', 'Safety')}
            {to('figures', 'Figures and national files')}
            {to('flags', 'Flags and how often they are right')}
          </MenuSection>
          <MenuSection>
            <Header>You</Header>
            <MenuItem onAction={onKeys}>Keys and sound</MenuItem>
            {memberships.length > 1 && (
              <MenuItem onAction={() => void navigate('/')}>Change organisation</MenuItem>
            )}
            {practice.demoOutbox && <MenuItem href="/demo/outbox">Mail that would be sent</MenuItem>}
            <MenuItem onAction={() => void signOut()}>Sign out</MenuItem>
          </MenuSection>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
