import { useState } from 'react';
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { useDesk } from '../desk/desk-context.ts';
import { KeyCap } from '../keys/KeyCap.tsx';
import { useCommand } from '../keys/KeysProvider.tsx';
import { useOpenRequest } from './request-context.ts';

/** Who has it: a person, a team, or nobody. Typing a name finds it. */
export function AssignMenu() {
  const { practice, user, member } = useDesk();
  const { detail, acts } = useOpenRequest();
  const [open, setOpen] = useState(false);
  useCommand('assign', () => setOpen(true));
  const team = detail.row.team?.id ?? null;
  const give = (assignee: string | null, to: string | null) =>
    void acts.run('assign', { assignee, team: to });
  const others = practice.members.filter(({ id }) => id !== member.member);
  return (
    <MenuTrigger isOpen={open} onOpenChange={setOpen}>
      <Button className="button" isDisabled={acts.pending}>
        Assign <KeyCap of="assign" />
      </Button>
      <Popover placement="bottom start" className="popover">
        <Menu autoFocus="first" className="menu" aria-label={`Assign the request of ${detail.row.name}`}>
          <MenuItem onAction={() => give(member.member, team)}>Me ({user.name})</MenuItem>
          <MenuSection>
            <Header>People</Header>
            {others.map(({ id, name }) => (
              <MenuItem key={id} onAction={() => give(id, team)}>
                {name}
              </MenuItem>
            ))}
          </MenuSection>
          <MenuSection>
            <Header>Teams</Header>
            {practice.teams.map(({ id, name }) => (
              <MenuItem key={id} onAction={() => give(null, id)}>
                {name}
              </MenuItem>
            ))}
          </MenuSection>
          <MenuItem onAction={() => give(null, null)}>Nobody</MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
