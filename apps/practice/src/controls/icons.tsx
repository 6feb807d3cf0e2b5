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
