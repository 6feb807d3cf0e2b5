import type { Template } from '@frontdoor/contract';
import { type RefObject, useState } from 'react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { flushSync } from 'react-dom';
import { useNavigate } from 'react-router';
import { useDesk } from '../desk/desk-context.ts';
import { KeyCap } from '../keys/KeyCap.tsx';
import { useCommand } from '../keys/KeysProvider.tsx';
import { previewOf, useReadyAnswers } from '../templates/queries.ts';
import { titleOf } from '../templates/template-words.ts';
import { ReplaceDialog } from './ReplaceDialog.tsx';

/** The practice's ready answers: one fills the box, to be read over. It never replaces typed words unasked (R76). */
export function ReadyAnswers({
  field,
  words,
  onFill,
  onChoose,
  onBegin = () => {},
}: {
  field: RefObject<HTMLTextAreaElement | null>;
  /** What stands in the box. */
  words: string;
  onFill: (words: string) => void;
  /** One was chosen: null while it is fetched, then what went wrong. */
  onChoose: (fault: unknown) => void;
  /** Unfolds the box, so that the menu has a place. */
  onBegin?: () => void;
}) {
  const { slug } = useDesk();
  const [open, setOpen] = useState(false);
  const [waiting, setWaiting] = useState<string | null>(null);
  const navigate = useNavigate();
  const ready = useReadyAnswers(slug);
  const typed = words.trim();
  useCommand('ready', () => {
    flushSync(onBegin);
    setOpen(true);
  });

  function fill(filled: string) {
    onFill(filled);
    setWaiting(null);
    field.current?.focus();
  }
  async function choose({ name, title, body }: Template) {
    onChoose(null);
    try {
      // The server fills in the name and the number of the surgery.
      const preview = await previewOf(slug, { name, channel: 'reply', title, body });
      if (typed === '') fill(preview.body);
      else setWaiting(preview.body);
    } catch (fault) {
      onChoose(fault);
    }
  }

  return (
    <>
      <MenuTrigger isOpen={open} onOpenChange={setOpen}>
        <Button className="button-quiet">
          Ready answers <KeyCap of="ready" />
        </Button>
        <Popover placement="top end" className="popover">
          {/* Drawn anew when they come: the first of them has the focus, not what stood there before. */}
          <Menu key={ready.length} autoFocus="first" className="menu" aria-label="Ready answers">
            {ready.map((answer) => (
              <MenuItem key={answer.name} textValue={titleOf(answer)} onAction={() => void choose(answer)}>
                {titleOf(answer)}
              </MenuItem>
            ))}
            <MenuItem onAction={() => void navigate(`/${slug}/messages`)}>
              {ready.length === 0 ? 'There are none yet: see Messages' : 'All messages'}
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
      <ReplaceDialog
        ready={waiting}
        typed={typed}
        onFill={fill}
        onClose={() => {
          setWaiting(null);
          field.current?.focus();
        }}
      />
    </>
  );
}
