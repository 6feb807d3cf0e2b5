/** Inline pictures, always beside a word that says the same. */

const still = { focusable: false, className: 'icon', viewBox: '0 0 16 16' } as const;

export const FlagIcon = () => (
  <svg {...still} aria-hidden="true">
    <path d="M3 1h2v14H3zM5 2h9l-3 3.5L14 9H5z" />
  </svg>
);

export const PhotoIcon = () => (
  <svg {...still} aria-hidden="true">
    <path d="M1 2h14v12H1zm1.5 1.5v7l3.5-4 3 3.5 2-2 2.5 2.5v-7zM10 5h2v2h-2z" fillRule="evenodd" />
  </svg>
);

export const LockIcon = () => (
  <svg {...still} aria-hidden="true">
    <path d="M4 7V5a4 4 0 0 1 8 0v2h1v8H3V7zm2 0h4V5a2 2 0 0 0-4 0z" />
  </svg>
);

export const FileIcon = () => (
  <svg {...still} aria-hidden="true">
    <path d="M3 1h6l4 4v10H3zm1.5 1.5v11h7V6.5H8v-4z" fillRule="evenodd" />
  </svg>
);

export const DownIcon = () => (
  <svg {...still} aria-hidden="true">
    <path d="M3 5.5h10L8 11z" />
  </svg>
);

export const DoneIcon = () => (
  <svg {...still} aria-hidden="true">
    <path d="M6.2 13 1.5 8.3l1.8-1.8 2.9 2.9 6.5-6.5 1.8 1.8z" />
  </svg>
);
