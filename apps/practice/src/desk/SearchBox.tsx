import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { KeyCap } from '../keys/KeyCap.tsx';
import { useCommand } from '../keys/KeysProvider.tsx';
import { useDesk } from './desk-context.ts';

/** Finds a request in every queue by whole words of a name, or by a number: somebody rings and asks where their form is. */
export function SearchBox() {
  const { slug, search, setSearch } = useDesk();
  const navigate = useNavigate();
  const field = useRef<HTMLInputElement>(null);
  const [words, setWords] = useState(search);
  useEffect(() => setWords(search), [search]);
  useCommand('search', () => field.current?.focus());
  return (
    <search>
      <form
        className="search-box"
        onSubmit={(event) => {
          event.preventDefault();
          setSearch(words.trim());
          if (words.trim()) void navigate(`/${slug}/all`);
        }}
      >
        <input
          ref={field}
          type="search"
          aria-label="Search name, NHS number, phone or reference"
          placeholder="Search name, number or reference"
          autoComplete="off"
          maxLength={200}
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            if (event.target.value === '') setSearch('');
          }}
        />
        <KeyCap of="search" />
      </form>
    </search>
  );
}
