import { useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useNavigate } from 'react-router';
import { useSent } from '../answer/SentProvider.tsx';
import { DownIcon } from '../controls/icons.tsx';
import { useDesk } from '../desk/desk-context.ts';
import { KeyCap } from '../keys/KeyCap.tsx';
import { useCommand } from '../keys/KeysProvider.tsx';
import { useOpenRequest } from './request-context.ts';

/** What can be put right about the patient, and how safely they are reached. */
export function PatientMenu() {
  const { detail, acts, ask } = useOpenRequest();
  const { show } = useSent();
  const [open, setOpen] = useState(false);
  const { row, sensitive, test } = detail;
  const { slug } = useDesk();
  const navigate = useNavigate();
  useCommand('patient', () => setOpen(true));

  async function setSensitive() {
    const { changed } = await acts.run('sensitive', { sensitive: !sensitive });
    if (!changed) return;
    const told = sensitive
      ? `The messages of ${row.name} open with the date of birth alone.`
      : `The messages of ${row.name} ask for a code as well from now on.`;
    show({ told, held: null });
  }

  async function countAgain() {
    const { changed } = await acts.run('test', { test: false });
    if (changed) show({ told: 'It is a real request again, and counted.', held: null });
  }
  // The reference leads to the patient, and stays in the browser's memory: the address names nobody.
  const writeToThem = () => navigate(`/${slug}/write`, { state: { reference: row.reference } });

  return (
    <MenuTrigger isOpen={open} onOpenChange={setOpen}>
      <Button className="button-small" isDisabled={acts.pending}>
        Patient <DownIcon /> <KeyCap of="patient" />
      </Button>
      <Popover placement="bottom start" className="popover">
        <Menu autoFocus="first" className="menu" aria-label={`The patient: ${row.name}`}>
          {!row.hidden && <MenuItem onAction={() => void writeToThem()}>Write to this patient</MenuItem>}
          <MenuItem onAction={() => ask('patient-state')}>Where they belong: moved, left, died</MenuItem>
          {!row.hidden && <MenuItem onAction={() => ask('birth-date')}>Correct the date of birth</MenuItem>}
          {!row.hidden && (
            <MenuItem onAction={() => void setSensitive()}>
              {sensitive
                ? 'Ask for no code any more'
                : 'Somebody else can see their messages: ask for a code'}
            </MenuItem>
          )}
          {!row.hidden && sensitive && (
            <MenuItem onAction={() => ask('read-out-code')}>Read out a code</MenuItem>
          )}
          {!row.hidden && (
            <MenuItem onAction={() => ask('switches')}>What they can send: messages, files</MenuItem>
          )}
          {!row.hidden && (
            <MenuItem onAction={() => (test ? void countAgain() : ask('test'))}>
              {test ? 'This is no test: count it' : 'This is a test: count it in nothing'}
            </MenuItem>
          )}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
