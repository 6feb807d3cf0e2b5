import { useState } from 'react';
import { Link } from 'react-router';
import { KeysDialog } from '../keys/KeysDialog.tsx';
import { useCommand } from '../keys/KeysProvider.tsx';
import { useDesk } from './desk-context.ts';
import { SearchBox } from './SearchBox.tsx';
import { UserMenu } from './UserMenu.tsx';

/** The blue bar: the practice, the search, whether its doors are open, and who is signed in. */
export function TopBar() {
  const { slug, practice } = useDesk();
  const [keysOpen, setKeysOpen] = useState(false);
  useCommand('keys', () => setKeysOpen(true));
  return (
    <header className="top-bar">
      <Link className="practice-name" to={`/${slug}/to-triage`}>
        {practice.name}
      </Link>
      <SearchBox />
      <span className={practice.open ? 'open-mark' : 'open-mark shut-mark'}>{practice.openWords}</span>
      <UserMenu onKeys={() => setKeysOpen(true)} />
      <KeysDialog open={keysOpen} onClose={() => setKeysOpen(false)} />
    </header>
  );
}
