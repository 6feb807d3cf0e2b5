import type { VideoRow } from '@frontdoor/contract';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { useNavigate } from 'react-router';
import { DownIcon } from '../controls/icons.tsx';
import { useDesk } from '../desk/desk-context.ts';
import type { CallAsking } from './CallDialogs.tsx';
import { isOpen } from './video-words.ts';

/** What else can be done with a call of the list. */
export function CallMenu({
  call,
  onAsk,
}: {
  call: VideoRow;
  onAsk: (what: CallAsking, call: VideoRow) => void;
}) {
  const { slug } = useDesk();
  const navigate = useNavigate();
  const request = `/${slug}/all/${call.consultation}`;
  return (
    <MenuTrigger>
      <Button className="button" aria-label={`More for ${call.name}`}>
        More <DownIcon />
      </Button>
      <Popover placement="bottom end" className="popover">
        <Menu className="menu" aria-label={`The call of ${call.name}`}>
          {isOpen(call) && <MenuItem onAction={() => onAsk('change', call)}>Change the time</MenuItem>}
          {isOpen(call) && (
            <MenuItem onAction={() => onAsk('guest', call)}>Add a guest: make their link</MenuItem>
          )}
          {isOpen(call) && <MenuItem onAction={() => onAsk('cancel', call)}>Cancel the call</MenuItem>}
          <MenuItem onAction={() => void navigate(request)}>Open the request</MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
